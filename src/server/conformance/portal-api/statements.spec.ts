import { afterAll, expect, test, vi } from 'vitest';
import { openTestApi } from '#server/test-support/test-api.ts';
import { addPortal, addProfile } from '#server/test-support/seed-data.ts';
import { vacuum } from '#server/db/vacuum.ts';

const api = await openTestApi();
afterAll(() => api.close());

const portal_id = await addPortal(api.pool, 'acme');
const consumer_group_id = (await api.call('createGroup', { portal_id, name: 'Crew', is_default: true })).id;
const profiles = [];
for (let i = 0; i < 5; i++) profiles.push(await addProfile(api.pool, portal_id));
const consumer_profile_id = profiles[0]?.id ?? '';

/** Counts the statements of a call, all of which must go through the pool one by one. */
async function statements(call: () => Promise<unknown>): Promise<number> {
  const query = vi.spyOn(api.pool, 'query');
  const connect = vi.spyOn(api.pool, 'connect');
  await call();
  const count = query.mock.calls.length;
  // Pool.query takes one connection for each statement.
  expect(connect).toHaveBeenCalledTimes(count);
  vi.restoreAllMocks();
  return count;
}

const firstPage = () => api.call('listProfiles', { portal_id });
await firstPage();

test.each([
  ['a page', {}],
  ['a page further on', { after: profiles[1]?.id }],
  ['a page before', { before: profiles[3]?.id }],
  ['every filter', { search: 'a', status: ['active' as const], consumer_group_id }],
  ['a search that finds nothing among a few', { search: 'nobody' }],
])('%s of profiles takes one', async (_, query) => {
  expect(await statements(() => api.call('listProfiles', { portal_id, ...query }))).toBe(1);
});

test('a profile takes one', async () => {
  expect(await statements(() => api.call('getProfile', { portal_id, consumer_profile_id }))).toBe(1);
});

test('after a change of a group the next page takes three, as does the first of all', async () => {
  await api.call('updateGroup', { portal_id, consumer_group_id, name: 'Renamed' });
  expect(await statements(firstPage)).toBe(3);
  expect(await statements(firstPage)).toBe(1);
});

test('a page of groups takes two, a page of portals one', async () => {
  expect(await statements(() => api.call('listGroups', { portal_id }))).toBe(2);
  expect(await statements(() => api.call('listPortals', {}))).toBe(1);
});

test('assigning takes three', async () => {
  const assign = { portal_id, consumer_profile_id, group_ids: [consumer_group_id] };
  expect(await statements(() => api.call('assignGroups', assign))).toBe(3);
});

test('assigning never scans the memberships, although they were few when they were last analyzed', async () => {
  await vacuum(api.pool);
  const others = await addPortal(api.pool, 'others');
  const { id } = await api.call('createGroup', { portal_id: others, name: 'Everyone' });
  for (let i = 0; i < 100; i++) {
    const profile = await addProfile(api.pool, others);
    await api.call('assignGroups', {
      portal_id: others,
      consumer_profile_id: profile.id,
      group_ids: [id],
    });
  }
  await api.pool.query('select pg_stat_force_next_flush()');
  const { rows } = await api.pool.query<{ read: number }>(
    `select seq_tup_read::int as read from pg_stat_user_tables where relname = 'memberships'`,
  );
  expect(rows).toEqual([{ read: 0 }]);
});
