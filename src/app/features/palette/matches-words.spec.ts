import { expect, it } from 'vitest';
import { matchesWords } from '#app/features/palette/matches-words.ts';

it.each([
  ['Theme Dark', 'dark'],
  ['Theme Dark', 'DA the'],
  ['Only invited', 'inv'],
  ['Café Zürich', 'zur caf'],
  ['⟦Only invited····⟧', 'only'],
])('%s is found by "%s"', (text, search) => expect(matchesWords(text, search)).toBe(true));

it.each([
  ['Theme Dark', 'ark'],
  ['Theme Dark', 'dark light'],
  ['Only invited', 'invitee'],
  ['anything', ' @ '],
])('%s is not found by "%s"', (text, search) => expect(matchesWords(text, search)).toBe(false));
