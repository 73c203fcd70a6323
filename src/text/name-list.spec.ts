import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseNameList, sourceTextOf, formatNameList } from '#text/name-list.ts';

const read = (list: string) => parseNameList(list).map(({ name }) => name);

test.each([
  ['Engineering; Design', ['Engineering', 'Design']],
  [' ;;Engineering;', ['Engineering']],
  ['"R&D; Basel"; Design', ['R&D; Basel', 'Design']],
  ['" Design ";""', [' Design ', '']],
  ['Ada "Countess" Lovelace;5" disks', ['Ada "Countess" Lovelace', '5" disks']],
  ['"quoted" and more; "open', ['"quoted" and more', '"open']],
  ['', []],
])('%j lists %j', (list, names) => expect(read(list)).toEqual(names));

test('plain names are written as people write them', () => {
  expect(formatNameList(['Engineering', 'Re "search"', "it's = fine"])).toBe(
    `Engineering;Re "search";it's = fine`,
  );
  expect(formatNameList(['a;b', ' c', '"d"', ''])).toBe('"a;b";" c";"""d""";""');
});

test('any names can be read back', () => {
  const sign = fc.constantFrom(';', '"', ' ', '\t', '\r', '\n', "'", '=', 'a', 'é', '\u00a0', '😀');
  const names = fc.array(fc.oneof(fc.string({ unit: sign, maxLength: 6 }), fc.string()), { maxLength: 5 });
  fc.assert(
    fc.property(names, (given) => {
      expect(read(formatNameList(given))).toEqual(given);
    }),
  );
});

test('the text of names that follow each other can be had', () => {
  const names = parseNameList(' x ; "y; z";w');
  expect(names.map((name) => sourceTextOf([name]))).toEqual(['x', '"y; z"', 'w']);
  expect(sourceTextOf(names.slice(0, 2))).toBe('x ; "y; z"');
  expect(sourceTextOf([...names.slice(0, 1), ...names.slice(2)])).toBeUndefined();
});
