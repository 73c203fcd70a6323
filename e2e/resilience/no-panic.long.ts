import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type Database, dumpToFile, openDatabase, openDumpFile, openImportFile } from '#server/testing.ts';

// The watchdog of the embedded database would kill this very process.

const home = await mkdtemp(join(tmpdir(), 'portal-profiles-long-'));
afterAll(() => rm(home, { recursive: true, force: true }));
const pathOf = (name: string) => join(home, name);

async function inDatabase<Result>(
  name: string,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase({ dataDir: pathOf(name) });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

async function countProfiles({ pool }: Database): Promise<number> {
  const { rows } = await pool.query<{ count: number }>('select count(*)::int as count from profiles');
  return rows[0]?.count ?? 0;
}

test('an import and a restore of 5,000 rows are no panic', async () => {
  const people = Array.from({ length: 5_000 }, (_, index) => `p${index}@example.com,Person ${index}\n`);
  await writeFile(pathOf('people.csv'), `email,name\n${people.join('')}`);
  const importInto = await openImportFile(pathOf('people.csv'));
  const options = { portal: 'acme', createPortal: true, replaceGroups: false, dryRun: false };
  await inDatabase('imported', async ({ pool, diskSpace }) => {
    await importInto(pool, { ...options, diskSpace });
    await dumpToFile(pool, pathOf('dump.ndjson'));
  });
  const restoreInto = await openDumpFile(pathOf('dump.ndjson'));
  const restored = await inDatabase('restored', async (database) => {
    await restoreInto(database.pool, database.diskSpace);
    return countProfiles(database);
  });
  expect(restored).toBe(5_000);
});

test('100,000 rows in one statement, and then a migration, are no panic', async () => {
  await inDatabase('old', async ({ pool }) => {
    await pool.query(
      `drop view recorded_changes;
       drop table refolded_changes cascade;
       drop function has_look_alikes cascade;
       delete from schema_migrations where version = 6;
       insert into portals (id, slug, name) values ('ptl_1', 'acme', 'Acme')`,
    );
    await pool.query(
      `insert into profiles (portal_id, id, name, email, email_key, consumer_id, status, personal_group_id, search_text)
       select 'ptl_1', 'cpr_' || row, 'Person ' || row, row || '@example.com', row || '@example.com', 'con_' || row,
         'active', 'cgr_of_' || row, 'person ' || row
       from generate_series(1, 100000) as row`,
    );
  });
  expect(await inDatabase('old', countProfiles)).toBe(100_000);
});
