import { expect, test } from 'vitest';
import { countLookupResults, namedProfiles } from '#app/features/profiles/bulk-select/lookup-result.ts';

const one = (id: string) => ({
  profile: { id, name: id, email: undefined, image_url: undefined, status: 'active', groups: undefined },
  readAt: 1,
});
const found = [[one('a')], [], [one('b'), one('c')], undefined, [one('a')], [one('d'), one('e')]];

test('outcomes are counted', () => {
  expect(countLookupResults(found)).toEqual({ found: 2, ambiguous: 2, missing: 1, open: 1 });
});

test('a profile counts once, and an ambiguous entry only with a choice', () => {
  const idsOf = (selectedIds: [number, string][]) =>
    namedProfiles(found, new Map(selectedIds)).map(({ profile }) => profile.id);
  expect(idsOf([])).toEqual(['a']);
  expect(idsOf([[2, 'c']])).toEqual(['a', 'c']);
  expect(idsOf([[5, 'c']])).toEqual(['a']);
});
