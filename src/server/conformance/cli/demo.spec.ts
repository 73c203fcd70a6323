import { afterAll, expect, test } from 'vitest';
import { openTestApi } from '#server/test-support/test-api.ts';
import { addPortal } from '#server/test-support/seed-data.ts';
import { loadDemo, removeDemo } from '#server/demo/load-demo.ts';

const api = await openTestApi();
afterAll(() => api.close());

async function portalSlugs(): Promise<string[]> {
  const { items } = await api.call('listPortals', {});
  return items.map(({ slug }) => slug);
}

test('is loaded and taken away, and leaves other portals alone', async () => {
  await addPortal(api.pool, 'own');
  await loadDemo(api.pool);
  expect(await portalSlugs()).toEqual(['demo', 'demo-small', 'demo-empty', 'own']);
  await expect(loadDemo(api.pool)).rejects.toThrow('already has the portals demo, demo-empty, demo-small');

  expect(await removeDemo(api.pool)).toBe(3);
  expect(await portalSlugs()).toEqual(['own']);
  expect(await removeDemo(api.pool)).toBe(0);
});

test('shows every source of a group, and groups in every state', async () => {
  await loadDemo(api.pool);
  const portal_id = 'demo';
  const { items } = await api.call('listProfiles', { portal_id, limit: 100 });
  const sources = new Set(items.flatMap(({ groups }) => groups.map(({ assigned_via }) => assigned_via)));
  expect([...sources].toSorted()).toEqual(['default', 'manual', 'sso', 'user']);

  const active = await api.call('listGroups', { portal_id, limit: 100 });
  const archived = await api.call('listGroups', { portal_id, limit: 100, status: ['archived'] });
  expect([active.items.length, archived.items.length]).toEqual([34, 6]);
  expect(active.items.filter(({ is_default }) => is_default)).toHaveLength(3);

  const idOf = (name: string) => active.items.find((group) => group.name === name)?.id ?? '';
  const firstMember = async (name: string) =>
    (await api.call('listProfiles', { portal_id, limit: 1, consumer_group_id: idOf(name) })).items;
  expect(await firstMember('Terms of 2026')).toHaveLength(1);
  expect(await firstMember('Conference 2027')).toEqual([]);
  const everyone = items.every(({ groups }) => groups.some(({ group }) => group.name === 'Terms of 2026'));
  expect(everyone).toBe(true);
  await removeDemo(api.pool);
});

test('is not loaded beside a portal of the same slug, and not in part', async () => {
  await addPortal(api.pool, 'demo-empty');
  await expect(loadDemo(api.pool)).rejects.toThrow('already has the portals demo-empty');
  expect(await portalSlugs()).toEqual(['own', 'demo-empty']);
  expect(await removeDemo(api.pool)).toBe(0);
});
