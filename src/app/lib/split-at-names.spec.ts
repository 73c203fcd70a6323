import { expect, test } from 'vitest';
import { splitAtNames } from '#app/lib/split-at-names.ts';

const markNames = (message: string, names: string[]) =>
  splitAtNames(message, names)
    .map(({ text, isName }) => (isName ? `<${text}>` : text))
    .join('');

test.each([
  ['Saved groups for Ada', ['Ada'], 'Saved groups for <Ada>'],
  ['Assign Ops, Ops EU and 2 more', ['Ops', 'Ops EU'], 'Assign <Ops>, <Ops EU> and 2 more'],
  ['Ada', ['Ada'], '<Ada>'],
  ['Remove a.c, abc', ['a.c'], 'Remove <a.c>, abc'],
  ['“C++ (EU)” saved', ['C++ (EU)'], '“<C++ (EU)>” saved'],
  ['Nothing to undo', ['Ada', ''], 'Nothing to undo'],
  ['Nothing to undo', [], 'Nothing to undo'],
])('finds the names in "%s"', (message, names, marked) => {
  expect(markNames(message, names)).toBe(marked);
});
