import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { postgresMajor } from '#server/db/pglite/check-cluster.ts';
import { lockDirectory } from '#server/db/pglite/directory-lock.ts';
import { openDatabase, openMemory } from '#server/db/open-database.ts';

test('the major version is the one PGlite has', async () => {
  const { pool, close } = await openMemory();
  onTestFinished(close);
  const { rows } = await pool.query<{ version: string }>(
    `select current_setting('server_version') as version`,
  );
  expect(rows[0]?.version.split('.')[0]).toBe(postgresMajor);
});

test('files of another major version stop the start with the commands to use, and stay as they are', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'portal-profiles-cluster-'));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  const files = join(dataDir, 'postgres');
  await mkdir(files);
  await writeFile(join(files, 'PG_VERSION'), '17\n');
  await expect(openDatabase({ dataDir })).rejects.toThrow(
    new RegExp(
      `^The database in ${dataDir} was made by PostgreSQL 17, but this version has ${postgresMajor}: run "npm run dump -- [^\n]+ then "npm run restore -- [^\n]+\\.$`,
    ),
  );
  expect(await readdir(files)).toEqual(['PG_VERSION']);
  lockDirectory(dataDir)();
});

test.each([
  ['PG_VERSION', '', 'its PG_VERSION is empty'],
  ['postgresql.conf', 'port = 5432', 'it has no PG_VERSION'],
])(
  'files that are not whole stop the start with a sentence, and stay as they are: %s',
  async (name, text, what) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'portal-profiles-cluster-'));
    onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
    const files = join(dataDir, 'postgres');
    await mkdir(files);
    await writeFile(join(files, name), text);
    await expect(openDatabase({ dataDir })).rejects.toThrow(
      new RegExp(`^The database in ${dataDir} is incomplete: ${what}, as after a power failure[^\n]+\\.$`),
    );
    expect(await readdir(files)).toEqual([name]);
  },
);
