import { afterAll, expect, test } from 'vitest';
import { openTestApi } from '#server/test-support/test-api.ts';
import { addPortal } from '#server/test-support/seed-data.ts';

const api = await openTestApi();
afterAll(() => api.close());

const acme = await addPortal(api.pool, 'acme');
const archived = await addPortal(api.pool, 'archived', 'archived');
await addPortal(api.pool, 'deleted', 'deleted');
const zeta = await addPortal(api.pool, 'zeta');

test('active portals are listed, in pages', async () => {
  const { items, pagination } = await api.call('listPortals', {});
  expect(items.map(({ slug, id }) => [slug, id])).toEqual([
    ['acme', acme],
    ['zeta', zeta],
  ]);
  expect(pagination).toEqual({ has_more_before: false, has_more_after: false });
  const second = await api.call('listPortals', { limit: 1, after: acme });
  expect(second.items.map(({ slug }) => slug)).toEqual(['zeta']);
  expect(second.pagination).toEqual({ has_more_before: true, has_more_after: false });
  expect((await api.call('listPortals', { order: 'desc', limit: 1 })).items[0]?.slug).toBe('zeta');
});

test('by id or by slug, it is the same portal', async () => {
  const byId = await api.call('getPortal', { portal_id: acme });
  expect(byId).toMatchObject({
    object: 'portal',
    id: acme,
    slug: 'acme',
    name: 'acme',
    status: 'active',
    description: null,
  });
  expect(await api.call('getPortal', { portal_id: 'acme' })).toEqual(byId);
});

test('a portal that is not active can still be read', async () => {
  expect(await api.call('getPortal', { portal_id: archived })).toMatchObject({ status: 'archived' });
});

test.each([
  ['acm', ['acme']],
  [' ZETA ', ['zeta']],
  ['e', ['acme', 'zeta']],
  ['kunden', ['zeta']],
  ['fur zeta', ['zeta']],
  ['archived', []],
  ['%', []],
  ['  ', ['acme', 'zeta']],
])('search %j finds a part of id, slug, name or description', async (search, expected) => {
  await api.pool.query('update portals set description = $2 where id = $1', [zeta, 'Für Kunden']);
  const { items } = await api.call('listPortals', { search });
  expect(items.map(({ slug }) => slug)).toEqual(expected);
});

test('search finds a part of an id, and pages', async () => {
  const part = zeta.slice(6, -2);
  expect((await api.call('listPortals', { search: part })).items.map(({ slug }) => slug)).toEqual(['zeta']);
  const { items, pagination } = await api.call('listPortals', { search: 'e', limit: 1, after: acme });
  expect(items.map(({ slug }) => slug)).toEqual(['zeta']);
  expect(pagination).toEqual({ has_more_before: true, has_more_after: false });
});

test('an id goes before a slug that reads the same', async () => {
  await addPortal(api.pool, 'ptl_twin', 'active', 'ptl_has_it_as_slug');
  await addPortal(api.pool, 'twin', 'active', 'ptl_twin');
  expect(await api.call('getPortal', { portal_id: 'ptl_twin' })).toMatchObject({ slug: 'twin' });
});

test('slugs are told apart by case', async () => {
  expect(await api.send('GET', '/portals/ACME')).toMatchObject({ status: 404, body: { entity: 'portal' } });
});
