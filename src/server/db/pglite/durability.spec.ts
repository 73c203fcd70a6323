import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openDatabase } from '#server/db/open-database.ts';
import { runChild } from '#server/test-support/child-process.ts';

const fsyncSync = vi.hoisted(() => vi.fn<(fd: number) => void>());
vi.mock(import('node:fs'), async (importOriginal) => {
  const fs = await importOriginal();
  fsyncSync.mockImplementation(fs.fsyncSync);
  return { ...fs, fsyncSync };
});

let dataDir: string;
beforeAll(async () => {
  dataDir = join(await mkdtemp(join(tmpdir(), 'portal-profiles-data-')), 'data');
});
afterAll(() => rm(join(dataDir, '..'), { recursive: true, force: true }));

const addPortal = `insert into portals (id, slug, name) values ($1, $1, 'Kept')`;

const writeForEver = `
  const { openDatabase } = await import('#server/db/open-database.ts');
  const { pool } = await openDatabase({ dataDir: process.argv[1] });
  for (let i = 0; ; i++) {
    const id = process.pid + '-' + i;
    await pool.query("${addPortal}", [id]);
    console.log(id);
  }
`;

test('what was acknowledged survives SIGKILL', { timeout: 120_000 }, async () => {
  const acknowledged: string[] = [];
  for (const writes of [1, 150, 400]) {
    const child = runChild(writeForEver, dataDir);
    await child.printed(writes);
    await child.kill();
    expect(child.lines.length).toBeGreaterThanOrEqual(writes);
    acknowledged.push(...child.lines);

    const database = await openDatabase({ dataDir });
    const { rows } = await database.pool.query<{ id: string }>('select id from portals');
    await database.close();
    const found = new Set(rows.map(({ id }) => id));
    expect(acknowledged.filter((id) => !found.has(id))).toEqual([]);
  }
});

test('a commit is synced to the disk before it is acknowledged', { timeout: 60_000 }, async () => {
  const database = await openDatabase({ dataDir });
  await database.pool.query(addPortal, ['first']);
  for (let i = 0; i < 20; i++) {
    fsyncSync.mockClear();
    await database.pool.query(addPortal, [`synced-${i}`]);
    expect(fsyncSync).toHaveBeenCalled();
  }
  fsyncSync.mockClear();
  await database.pool.query('select count(*) from portals');
  expect(fsyncSync).not.toHaveBeenCalled();
  await database.close();
});

test('the directory is for its owner alone', async () => {
  for (const directory of [dataDir, join(dataDir, 'postgres')]) {
    expect((await stat(directory)).mode & 0o777).toBe(0o700);
  }
});
