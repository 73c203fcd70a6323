import { afterAll, beforeAll, expect, test } from 'vitest';
import type { GroupStatus } from '#contract/group.ts';
import { openTestApi } from '#server/test-support/test-api.ts';
import { addPortal, addProfile } from '#server/test-support/seed-data.ts';

const api = await openTestApi();
afterAll(() => api.close());

const portal_id = await addPortal(api.pool, 'acme');
const path = `/portals/${portal_id}/consumer-groups`;
const ids: string[] = [];

const list = async (query: object) => {
  const { items } = await api.call('listGroups', { portal_id, ...query });
  return items.map(({ name }) => name).join(' ');
};

beforeAll(async () => {
  const groups = [
    { name: 'Éclair', description: 'Sweet things', sso_group_ids: ['okta-cakes'] },
    { name: 'Bread', is_default: true },
    { name: 'Cake', sso_group_ids: ['azure-cakes'] },
    { name: 'Old' },
    { name: 'Gone' },
  ];
  for (const group of groups) ids.push((await api.call('createGroup', { portal_id, ...group })).id);
  await api.call('archiveGroup', { portal_id, consumer_group_id: ids[3] ?? '' });
  await api.pool.query(`update groups set status = 'deleted' where portal_id = $1 and name = 'Gone'`, [
    portal_id,
  ]);
  await addProfile(api.pool, portal_id);
});

test.each<[query: { status?: GroupStatus[] }, expected: string]>([
  [{}, 'Éclair Bread Cake'],
  [{ status: ['active'] }, 'Éclair Bread Cake'],
  [{ status: ['archived'] }, 'Old'],
  [{ status: ['deleted'] }, 'Gone'],
  [{ status: ['deleted', 'archived'] }, 'Old Gone'],
  [{ status: ['active', 'archived', 'deleted'] }, 'Éclair Bread Cake Old Gone'],
])('%j', async (query, expected) => {
  expect(await list(query)).toBe(expected);
});

test.each(['status[]=archived', 'status[0]=archived'])('%s', async (query) => {
  const { body } = await api.send('GET', `${path}?${query}`);
  expect(body).toMatchObject({ items: [{ name: 'Old' }] });
});

test.each(['status=', 'status=invited', 'status=active,archived'])('%s is refused', async (query) => {
  const { body } = await api.send('GET', `${path}?${query}`);
  expect(body).toMatchObject({ status: 400, code: 'invalid_data', entity: 'query' });
});

test.each([
  ['ECLAIR', 'Éclair'],
  [' sweet ', 'Éclair'],
  ['OKTA-CAKES', 'Éclair'],
  ['okta-c', 'Éclair'],
  ['okta-', ''],
  ['-cakes', ''],
  ['cake', 'Cake'],
  ['things éclair', 'Éclair'],
  ['azure-cakes bread', ''],
  ['%', ''],
  ['old', ''],
  ['', 'Éclair Bread Cake'],
])('search %j', async (search, expected) => {
  expect(await list({ search })).toBe(expected);
});

test('search by id, and among the archived', async () => {
  expect(await list({ search: ids[1] })).toBe('Bread');
  expect(await list({ search: 'old', status: ['archived'] })).toBe('Old');
});

test('pages as profiles do', async () => {
  expect(await list({ order: 'desc' })).toBe('Cake Bread Éclair');
  const { items, pagination } = await api.call('listGroups', {
    portal_id,
    limit: 1,
    after: ids[0],
  });
  expect(items.map(({ name }) => name)).toEqual(['Bread']);
  expect(pagination).toEqual({ has_more_before: true, has_more_after: true });
  expect(await list({ limit: 1, before: ids[2] })).toBe('Bread');
});
