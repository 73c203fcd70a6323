import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApi } from '#server/test-support/test-api.ts';
import { addPortal, addProfile } from '#server/test-support/seed-data.ts';
import { findIdStart, findWords } from '#text/find-words.ts';
import { profileMatcher } from '#text/profile-search.ts';
import { searchWords } from '#text/search-words.ts';

const api = await openTestApi();
afterAll(() => api.close());

const portal_id = await addPortal(api.pool, 'acme');

const kind = 'Look-alike signs';
/** What a search finds among all these names and emails: the given one, or nothing. */
const cases = [
  { kind, report: 'ericholsen/swdv691-write-ups-web-app#23', name: "Bonnie O'Neil", search: 'o’neil' },
  { kind, report: 'BLeeEZ/amperfy#786', name: 'Liam O’Brien', search: "o'brien" },
  { kind, report: 'BLeeEZ/amperfy#786', name: 'Nuala O´Casey', search: 'o`casey' },
  { kind, report: 'BLeeEZ/amperfy#786', name: 'Keola Hawaiʻi', search: 'hawai‘i' },
  { kind, report: 'none found', name: 'Ada “Countess” Byron', search: '"countess"' },
  { kind, report: 'lcnetdev/marva-quartz#695', name: 'Anna‑Lena Voß', search: 'anna-lena' },
  { kind, report: 'inspirehep/inspire-next#2412', name: 'Jean-Luc Roux', search: 'jean–luc' },
  { kind, report: 'inspirehep/inspire-next#2412', name: 'Zoë North—South', search: 'north−south' },
  { kind, report: 'none found', name: 'Grace  Hopper', search: 'grace hopper' },
  { kind, report: 'streetwriters/notesnook#9421', name: 'Alan\u00a0Turing', search: 'alan turing' },
  { kind, report: 'streetwriters/notesnook#9421', name: 'Edsger Dijkstra', search: 'edsger\u202f dijkstra' },
  { kind, report: 'mysociety/alaveteli#4855', name: 'Barbara Liskov', search: ' \u00a0liskov\t' },
  { kind, report: 'none found', name: 'Margaret\u200b Hamil\u200bton', search: 'margaret hamilton' },
  { kind, report: 'none found', name: 'Katherine Johnson', search: '\u200ejohnson\u200f\ufeff' },
  { kind, report: 'none found', name: 'Hedy Kiesler\u00adLamarr', search: 'kieslerlamarr' },
  { kind, report: 'none found', name: 'Ｇｏｒｄｏｎ Ｍｏｏｒｅ', search: 'gordon moore' },
  { kind, report: 'keycloak/keycloak#16638', name: 'Albert Jan de Bruin', search: 'albert jan de bruin' },
  { kind, report: 'keycloak/keycloak#38736', name: 'Saurabh Raja Last Name', search: 'last raja' },
  { kind, report: 'goauthentik/authentik#16017', name: 'Maya Edwards', search: 'edwards maya' },
  { kind, report: 'keycloak/keycloak#17041', name: 'Kenny Mk', search: 'mk enn' },
  {
    kind,
    report: 'none found',
    name: 'Émile Zola',
    search: 'ZOLA emile@letters',
    email: 'emile@letters.example',
  },
  { kind, report: 'none found', name: 'Ana Lima', search: 'lima bob', isFound: false },
  { kind, report: 'none found', name: 'Ana Lima', search: 'ana-lima', isFound: false },
  { kind, report: 'hexclave/hexclave#414', name: 'Rob Pike', search: 'ext_4711', consumer_id: 'ext_4711aba' },
  { kind, report: 'hexclave/hexclave#414', name: 'Ken Iverson', search: 'EXT–77', consumer_id: 'ext-77' },
  {
    kind,
    report: 'none found',
    name: 'Ida Rhodes',
    search: 'deadaf',
    consumer_id: 'con_0deadaf',
    isFound: false,
  },
  {
    kind,
    report: 'none found',
    name: 'Joan Clarke',
    search: 'con_1',
    consumer_id: 'con_1feed',
    isFound: false,
  },
];

beforeAll(async () => {
  for (const [index, { name, email, consumer_id }] of cases.entries()) {
    // The usual email has hexadecimal digits, in which a test could find anything.
    const profile = { name, email: email ?? `${index}@example.org` };
    await addProfile(api.pool, portal_id, consumer_id === undefined ? profile : { ...profile, consumer_id });
  }
});

const searchFor = async (search: string) =>
  (await api.call('listProfiles', { portal_id, search, limit: 100 })).items;

test.each(cases)('$kind: $search, $name ($report)', async ({ name, search, isFound = true }) => {
  const found = await searchFor(search);
  expect(found.map((profile) => profile.name)).toEqual(isFound ? [name] : []);
});

test('a word that is part of an ID finds only names and emails', async () => {
  expect((await searchFor('ada')).map(({ name }) => name)).toEqual(['Ada “Countess” Byron']);
});

test('page and server agree: what is found is highlighted, and only what is found', async () => {
  const everyone = (await api.call('listProfiles', { portal_id, limit: 100 })).items;
  const pieces = cases.flatMap(({ name, search }) => [
    search,
    name.slice(2, 6),
    name.slice(-3),
    'con_',
    'a e',
  ]);
  for (const search of new Set(pieces.filter((piece) => searchWords(piece).length > 0))) {
    const found = new Set((await searchFor(search)).map(({ id }) => id));
    const isFound = profileMatcher(search);
    for (const profile of everyone) {
      const { id, name, email, consumer_id } = profile;
      const texts = [name, email];
      expect(isFound(profile), `${search} in ${name}`).toBe(found.has(id));
      for (const word of searchWords(search)) {
        const highlighted = [
          ...texts.flatMap((text) => findWords(text, word)),
          ...[id, consumer_id].flatMap((one) => findIdStart(one, word)),
        ];
        if (found.has(id)) expect(highlighted, `${word} in ${name}`).not.toEqual([]);
        else if (searchWords(search).length === 1) expect(highlighted, `${word} in ${name}`).toEqual([]);
      }
    }
  }
});

test.each([
  { kind, report: 'BLeeEZ/amperfy#786', name: 'Children’s Ward', search: "children's" },
  { kind, report: 'lcnetdev/marva-quartz#695', name: 'Follow‑up  Team', search: 'team follow-up' },
])('$kind among groups: $search ($report)', async ({ name, search }) => {
  await api.call('createGroup', { portal_id, name });
  const { items } = await api.call('listGroups', { portal_id, search });
  expect(items.map((group) => group.name)).toEqual([name]);
});

test('a search of very many words is answered', async () => {
  const search = Array.from({ length: 2000 }, (_, number) => `a${number}`).join(' ');
  expect(await searchFor(search)).toEqual([]);
  expect((await api.call('listGroups', { portal_id, search })).items).toEqual([]);
});
