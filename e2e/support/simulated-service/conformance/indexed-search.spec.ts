import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { openSimulation } from '#e2e/support/simulated-service/conformance/open-simulation.ts';
import { addPortal, addProfile } from '#server/test-support/seed-data.ts';

const { pool, settings, reset, send, upstream, close } = await openSimulation();
afterAll(close);
beforeEach(() => {
  reset();
  settings.indexLag = 0;
});

const portal = await addPortal(pool, 'acme');
const other = await addPortal(pool, 'other');
const ada = await addProfile(pool, portal, { name: 'Ada Lovelace', email: 'ada@acme.example' });
await addProfile(pool, other, { name: 'Ada Byron', email: 'ada@other.example' });
await addProfile(pool, portal, { name: 'Adam Smith', email: 'adam@acme.example', status: 'invited' });

async function search(text: string, more = ''): Promise<string[]> {
  const { body } = await send(
    'GET',
    `/portals/acme/consumer-profile?search=${encodeURIComponent(text)}${more}`,
  );
  // The list of the service, which these tests are about.
  return (body['items'] as { name: string }[]).map(({ name }) => name);
}

describe('by whole words', () => {
  test.each([
    ['ADA', ['Ada Lovelace']],
    ['lovelace ada', ['Ada Lovelace']],
    ['ada@acme.example', ['Ada Lovelace']],
    ['love', []],
    ['acme', []],
    ['ada smith', []],
    ['the', []],
    ['   ', ['Ada Lovelace', 'Adam Smith']],
  ])('"%s"', async (text, names) => {
    expect(await search(text)).toEqual(names);
  });

  test('parts of words are found where the search is complete', async () => {
    settings.search = 'complete';
    expect(await search('love')).toEqual(['Ada Lovelace']);
    expect(await search('ada')).toEqual(['Ada Lovelace', 'Adam Smith']);
  });

  test('nothing is found while the index is away', async () => {
    settings.search = 'away';
    expect(await search('ada')).toEqual([]);
    expect(await search('')).toEqual(['Ada Lovelace', 'Adam Smith']);
  });

  test('other filters narrow the hits', async () => {
    expect(await search('smith', '&status=active')).toEqual([]);
    expect(await search('smith', '&status[0]=invited')).toEqual(['Adam Smith']);
    expect(await search('ada', '&email=adam@acme.example')).toEqual([]);
    expect(await search('ada', '&email[]=ADA@acme.example')).toEqual(['Ada Lovelace']);
    const group = await upstream.createGroup({ portal_id: portal, name: 'Research' });
    await upstream.assignGroups({ portal_id: portal, consumer_profile_id: ada.id, group_ids: [group.id] });
    expect(await search('ada', `&consumer_group_id=${group.id}`)).toEqual(['Ada Lovelace']);
    expect(await search('smith', `&consumer_group_id=${group.id}`)).toEqual([]);
  });

  test.each(['?search=ada&limit=0', '?search=ada&search=byron', '?search=ada&status=x'])(
    'wrong input is refused: %s',
    async (query) => {
      expect((await send('GET', `/portals/acme/consumer-profile${query}`)).status).toBe(400);
    },
  );

  test('an unknown portal is not found', async () => {
    const { body } = await send('GET', '/portals/x/consumer-profile?search=ada');
    expect(body).toMatchObject({ status: 404, entity: 'portal' });
  });
});

test('hits of all portals count before the filters', async () => {
  const crowd = await addPortal(pool, 'crowd');
  for (let i = 0; i < 3; i++) await addProfile(pool, crowd, { name: 'Grace' });
  await addProfile(pool, portal, { name: 'Grace Hopper' });
  settings.maxHits = 3;
  expect(await search('grace')).toEqual([]);
  settings.maxHits = 4;
  expect(await search('grace')).toEqual(['Grace Hopper']);
});

describe('the lag of the index', () => {
  /** Makes all profiles older than any lag, and the index read them anew. */
  async function makeAllOlder(): Promise<void> {
    await pool.query(`update profiles set created_at = created_at - interval '1 hour'`);
    reset();
  }

  test('a new profile is found only once it has passed', async () => {
    settings.indexLag = 60_000;
    const created = await send('POST', '/portals/acme/consumer-profile', {
      json: { name: 'Linus Pauling', email: 'linus@acme.example' },
    });
    expect(created.status).toBe(200);
    expect(await search('pauling')).toEqual([]);
    settings.indexLag = 0;
    expect(await search('pauling')).toEqual(['Linus Pauling']);
  });

  test('a new name replaces the old one only once it has passed', async () => {
    const invite = (name: string) =>
      send('POST', '/portals/acme/consumer-invites', { json: { name, email: 'marie@acme.example' } });
    await invite('Marie Sklodowska');
    await makeAllOlder();
    settings.indexLag = 60_000;
    await invite('Marie Curie');
    expect(await search('sklodowska')).toEqual(['Marie Curie']);
    expect(await search('curie')).toEqual([]);
    settings.indexLag = 0;
    expect(await search('curie')).toEqual(['Marie Curie']);
    expect(await search('sklodowska')).toEqual([]);
  });

  test('a deleted profile still counts as a hit, though it is not shown', async () => {
    const doomed = await addProfile(pool, portal, { name: 'Rosalind' });
    await addProfile(pool, portal, { name: 'Rosalind Franklin' });
    expect(await search('rosalind')).toEqual(['Rosalind', 'Rosalind Franklin']);
    await makeAllOlder();
    settings.indexLag = 60_000;
    settings.maxHits = 1;
    expect(await search('rosalind')).toEqual(['Rosalind']);
    await send('DELETE', `/portals/acme/consumer-profile/${doomed.id}`);
    expect(await search('rosalind')).toEqual([]);
    settings.indexLag = 0;
    expect(await search('rosalind')).toEqual(['Rosalind Franklin']);
  });
});
