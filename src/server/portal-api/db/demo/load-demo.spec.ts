import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDemo, removeDemo } from '#server/portal-api/db/demo/load-demo.ts';
import { type Database, openMemory } from '#server/portal-api/db/open-database.ts';

let database: Database;

beforeAll(async () => {
  database = await openMemory();
});

afterAll(() => database.close());

async function portalSlugs(): Promise<unknown[]> {
  const { rows } = await database.pool.query<{ slug: string }>('select slug from portals order by id');
  return rows.map(({ slug }) => slug);
}

async function memberCount(group: string): Promise<unknown> {
  const { rows } = await database.pool.query(
    `select count(*)::int from groups join memberships on memberships.group_id = groups.id where groups.name = $1`,
    [group],
  );
  return rows[0];
}

test('is loaded and taken away, and leaves other portals alone', async () => {
  await database.pool.query(`insert into portals (id, slug, name) values ('ptl_own', 'own', 'Own')`);
  await loadDemo(database.pool);
  expect(await portalSlugs()).toEqual(['demo', 'demo-small', 'demo-empty', 'own']);
  expect(await memberCount('Terms of 2026')).toEqual({ count: 2000 });
  expect(await memberCount('Conference 2027')).toEqual({ count: 0 });

  await expect(loadDemo(database.pool)).rejects.toThrow(
    'already has the portals demo, demo-empty, demo-small',
  );

  expect(await removeDemo(database.pool)).toBe(3);
  expect(await portalSlugs()).toEqual(['own']);
  expect(await memberCount('Terms of 2026')).toEqual({ count: 0 });
  expect(await removeDemo(database.pool)).toBe(0);
});

test('is not loaded beside a portal of the same slug, and not in part', async () => {
  await database.pool.query(
    `insert into portals (id, slug, name) values ('ptl_taken', 'demo-empty', 'Mine')`,
  );
  await expect(loadDemo(database.pool)).rejects.toThrow('already has the portals demo-empty');
  expect(await portalSlugs()).toEqual(['own', 'demo-empty']);
  expect(await removeDemo(database.pool)).toBe(0);
});
