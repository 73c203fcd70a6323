import { expect, it } from 'vitest';
import { matchesWords } from '#app/features/palette/matches-words.ts';

it.each([
  ['Theme Dark', 'dark'],
  ['Theme Dark', 'DA the'],
  ['Invited only', 'inv'],
  ['Café Zürich', 'zur caf'],
  ['⟦Invited only····⟧', 'only'],
])('%s is found by "%s"', (text, search) => expect(matchesWords(text, search)).toBe(true));

it.each([
  ['Theme Dark', 'ark'],
  ['Theme Dark', 'dark light'],
  ['Invited only', 'invitee'],
  ['anything', ' @ '],
])('%s is not found by "%s"', (text, search) => expect(matchesWords(text, search)).toBe(false));
