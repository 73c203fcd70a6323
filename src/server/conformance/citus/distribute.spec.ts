import type { Pool } from 'pg';
import { expect, inject, onTestFinished, test } from 'vitest';
import { openPostgres } from '#server/db/open-database.ts';
import { administer, createTestDatabase, openTestDatabase } from '#server/test-support/open-test-database.ts';
import { addPortal } from '#server/test-support/seed-data.ts';

const createDatabase = async () => {
  const { url, drop } = await createTestDatabase();
  onTestFinished(drop);
  return url;
};

async function kindsOf(pool: Pool): Promise<Record<string, string[]>> {
  const { rows } = await pool.query<{ kind: string; names: string[] }>(
    `select citus_table_type as kind, array_agg(table_name::text order by table_name::text collate "C") as names
     from citus_tables group by citus_table_type`,
  );
  return Object.fromEntries(rows.map(({ kind, names }) => [kind, names]));
}

test('an empty database is distributed by portals, and slugs are on every machine', async () => {
  const { pool, close } = await openTestDatabase();
  onTestFinished(close);
  expect(await kindsOf(pool)).toMatchObject({
    distributed: [
      'deleted_profiles',
      'groups',
      'invites',
      'memberships',
      'portals',
      'profile_search',
      'profile_sso_groups',
      'profiles',
      'search_buckets',
    ],
    reference: ['portal_slugs'],
  });
});

test('of several servers that start at once, one distributes it', async () => {
  const url = await createDatabase();
  const databases = await Promise.all([openPostgres(url), openPostgres(url), openPostgres(url)]);
  for (const { pool } of databases) expect((await kindsOf(pool))['distributed']).toHaveLength(9);
  for (const { close } of databases) await close();
});

test('a database with portals that are not distributed is refused, with what to do', async () => {
  const url = await createDatabase();
  await administer(url, 'drop extension citus');
  const alone = await openPostgres(url);
  await addPortal(alone.pool, 'acme');
  await alone.close();
  await administer(url, 'create extension citus');
  await expect(openPostgres(url)).rejects.toThrow(
    /^The database has the extension citus, and portals that it has not distributed: run "npm run dump -- <file>", .+ "npm run restore -- <file>"[^\n]+\.$/,
  );
});

test('a machine that refuses triggers is named, with what to set', async () => {
  const url = await createDatabase();
  const [worker = ''] = inject('citusWorkers');
  const { pathname } = new URL(url);
  await administer(worker, `alter database ${pathname.slice(1)} set citus.enable_unsafe_triggers = off`);
  const { hostname, port } = new URL(worker);
  await expect(openPostgres(url)).rejects.toThrow(
    `Citus refuses triggers on ${hostname}:${port}: run "alter system set citus.enable_unsafe_triggers = on" and "select pg_reload_conf()" there, then start again.`,
  );
});
