import * as fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { emailKey } from '#server/db/email-key.ts';
import { openTestApi } from '#server/test-support/test-api.ts';
import { addPortal, addProfile } from '#server/test-support/seed-data.ts';
import { profileMatcher } from '#text/profile-search.ts';

const api = await openTestApi();
afterAll(() => api.close());

const words = [
  'José',
  'JOSE',
  "O'Brien",
  'O’Brien',
  'Straße',
  'Σίσυφος',
  'مُحَمَّد',
  'ｶﾞｷﾞｸﾞ',
  '張偉',
  'Ada\u200b',
  '100%',
  'a_b',
];
const word = fc.oneof(
  fc.constantFrom(...words),
  fc.string({ unit: fc.constantFrom(...'aeinrs.@1-_%\\'.split('')), minLength: 1, maxLength: 4 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
);
// A database stores neither, so no profile has them.
const storable = (text: string) => !/[\0\ud800-\udfff]/u.test(text);
const text = fc
  .array(word, { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(' '))
  .filter(storable);

interface Person {
  name: string;
  email: string;
  consumer_id: string;
}

const people: fc.Arbitrary<Person[]> = fc.uniqueArray(
  fc.record({ name: text, email: text, consumer_id: text.map((id) => `con_${id}`) }),
  { minLength: 20, maxLength: 20, selector: ({ email }) => emailKey(email) },
);

/** Part of a field, from its start or within, so that most searches find someone. */
const search = fc.oneof(
  text,
  fc.record({ person: fc.nat(), field: fc.nat(3), start: fc.nat(8), length: fc.integer({ min: 1, max: 9 }) }),
);

test('the page’s own search finds exactly the profiles that the embedded API finds', async () => {
  let found = 0;
  let run = 0;
  await fc.assert(
    fc.asyncProperty(
      people,
      fc.array(search, { minLength: 25, maxLength: 25 }),
      async (persons, searches) => {
        const portal_id = await addPortal(api.pool, `search-${(run += 1)}`);
        for (const person of persons) await addProfile(api.pool, portal_id, person);
        const { items: everyone } = await api.call('listProfiles', { portal_id, limit: 100 });
        for (const one of searches) {
          const profile = typeof one === 'string' ? undefined : everyone[one.person % everyone.length];
          const fields = profile ? [profile.name, profile.email, profile.consumer_id, profile.id] : [];
          const part =
            typeof one === 'string'
              ? one
              : (fields[one.field] ?? '').slice(one.start, one.start + one.length);
          if (!storable(part)) continue;
          const { items } = await api.call('listProfiles', { portal_id, search: part, limit: 100 });
          const own = everyone.filter(profileMatcher(part)).map(({ name }) => name);
          expect(own, JSON.stringify(part)).toEqual(items.map(({ name }) => name));
          if (items.length < everyone.length) found += items.length;
        }
      },
    ),
    { numRuns: 8 },
  );
  // Else it would compare nothing with nothing.
  expect(found).toBeGreaterThan(100);
});
