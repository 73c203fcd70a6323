import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApi } from '#server/test-support/test-api.ts';
import { restoreReleased } from '#server/test-support/restore-released.ts';
import { migrate } from '#server/db/migrate.ts';
import { groupSearchText, profileSearchText } from '#server/db/search-text.ts';

const api = await openTestApi();
afterAll(() => api.close());

const portal_id = 'ptl_1';
const people = ['Ann', 'Bob', 'Żaneta'].map((name, index) => ({
  id: `cpr_${index}`,
  name,
  email: `${name}@example.com`.toLowerCase(),
  consumer_id: `con_${index}`,
  status: index === 1 ? 'invited' : 'active',
}));

/** A database of release 0.1.0, with profiles of this spec added to its own. */
beforeAll(async () => {
  const { pool } = api;
  await restoreReleased(pool, '0.1.0');
  await pool.query('insert into portals (id, slug, name) values ($1, $1, $1), ($2, $2, $2)', [
    portal_id,
    'empty',
  ]);
  for (const group of [
    { id: 'cgr_hand', name: 'By hand', description: null, sso_group_ids: [] },
    { id: 'cgr_sso', name: 'By SSO', description: null, sso_group_ids: ['engineers'] },
  ]) {
    await pool.query(
      'insert into groups (portal_id, id, name, sso_group_ids, search_text) values ($1, $2, $3, $4, $5)',
      [portal_id, group.id, group.name, group.sso_group_ids, groupSearchText(group)],
    );
  }
  for (const { id, name, email, consumer_id, status } of people) {
    await pool.query(
      `insert into profiles (portal_id, id, name, email, email_key, consumer_id, status, personal_group_id, search_text)
       values ($1, $2, $3, $4, $4, $5, $6, 'cgr_of_' || $2, $7)`,
      [portal_id, id, name, email, consumer_id, status, profileSearchText({ name, email, consumer_id })],
    );
  }
  await pool.query('insert into memberships (portal_id, profile_id, group_id) values ($1, $2, $3)', [
    portal_id,
    'cpr_0',
    'cgr_hand',
  ]);
  await pool.query('insert into profile_sso_groups values ($1, $2, $3)', [portal_id, 'cpr_1', 'engineers']);
  await migrate(pool);
});

async function namesOf(query: object): Promise<string[]> {
  const { items } = await api.call('listProfiles', { portal_id, ...query });
  return items.map(({ name }) => name);
}

test('everyone is there, with the groups they had', async () => {
  const { items } = await api.call('listProfiles', { portal_id });
  expect(
    items.map(({ name, email, groups }) => [name, email, groups.map(({ group }) => group.name)]),
  ).toEqual([
    ['Ann', 'ann@example.com', ['Personal Group for ann@example.com', 'By hand']],
    ['Bob', 'bob@example.com', ['Personal Group for bob@example.com', 'By SSO']],
    ['Żaneta', 'żaneta@example.com', ['Personal Group for żaneta@example.com']],
  ]);
});

test.each([
  [{ search: 'zaneta' }, ['Żaneta']],
  [{ search: 'bob@' }, ['Bob']],
  [{ status: ['invited'] }, ['Bob']],
  [{ consumer_group_id: 'cgr_hand' }, ['Ann']],
  [{ consumer_group_id: 'cgr_sso', status: ['invited'] }, ['Bob']],
])('%j finds what it found', async (query, expected) => {
  expect(await namesOf(query)).toEqual(expected);
});

test('what is written from now on is found too', async () => {
  await api.call('assignGroups', { portal_id, consumer_profile_id: 'cpr_2', group_ids: ['cgr_hand'] });
  expect(await namesOf({ consumer_group_id: 'cgr_hand' })).toEqual(['Ann', 'Żaneta']);
  await api.pool.query(`update profiles set status = 'invited' where id = 'cpr_2'`);
  expect(await namesOf({ consumer_group_id: 'cgr_hand', status: ['invited'] })).toEqual(['Żaneta']);
});
