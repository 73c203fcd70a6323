import { expect, test } from 'vitest';
import { needles } from '#e2e/bench/api/filling/needles.ts';
import { inventPopulation } from '#e2e/bench/api/filling/population.ts';

const count = 10_000;
const batches = [...inventPopulation(count).batches];
const profiles = batches.flatMap((batch) => batch.profiles);
const found = (text: string) =>
  profiles.filter(({ search_text }) => String(search_text).includes(text)).length;

test('ids follow each other, emails are unique, and every call gives the same', () => {
  const ids = profiles.map(({ id }) => String(id));
  expect(ids).toEqual(ids.toSorted());
  expect(new Set(profiles.map(({ email_key }) => email_key)).size).toBe(count);
  expect([...inventPopulation(count).batches][0]).toEqual(batches[0]);
});

test('a profile has about 4.6 assignments by hand', () => {
  const memberships = batches.reduce((sum, batch) => sum + batch.memberships.length, 0);
  expect(memberships / count).toBeCloseTo(4.6, 0);
});

test('rare needles are in a few profiles, missing ones in none', () => {
  const { oneLetter, twoLetters, threeLetters, rareName, rarelyMeet, nobody } = needles;
  const rare = [oneLetter, twoLetters, threeLetters].flatMap((needle) => needle.rare);
  const none = [oneLetter, twoLetters, threeLetters].flatMap((needle) => needle.none);
  for (const text of [...rare, ...rareName, ...rarelyMeet]) expect([3, 4, 5]).toContain(found(text));
  for (const text of [...none, ...nobody]) expect(found(text)).toBe(0);
});
