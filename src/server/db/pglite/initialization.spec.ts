import { type FileHandle, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readConfig } from '#server/config/config.ts';
import { openUpstream } from '#server/open-upstream.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { runChild } from '#server/test-support/child-process.ts';

const synced = vi.hoisted(() => new Set<string>());
vi.mock(import('node:fs/promises'), async (importOriginal) => {
  const fs = await importOriginal();
  const open: typeof fs.open = async (path, ...rest) => {
    const file = await fs.open(path, ...rest);
    const sync = file.sync.bind(file);
    const noted = async () => {
      await sync();
      synced.add(String(path));
    };
    return Object.assign(file, { sync: noted } satisfies Partial<FileHandle>);
  };
  return { ...fs, open };
});

let parent: string;
let dataDir: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'portal-profiles-first-'));
  dataDir = join(parent, 'new', 'data');
});
afterEach(() => rm(parent, { recursive: true, force: true }));

const log = pino({ level: 'silent' });

/** The slugs of the portals that a start finds. */
async function startAndRead(demo = true): Promise<string[]> {
  const { upstream, key, close } = await openUpstream(readConfig({ DATA_DIR: dataDir }), { demo, log });
  const response = await upstream(
    new Request('http://upstream/portals', { headers: { authorization: `Bearer ${key}` } }),
  );
  const { items } = (await response.json()) as { items: { slug: string }[] };
  await close();
  return items.map(({ slug }) => slug).toSorted();
}

const demoSlugs = ['demo', 'demo-empty', 'demo-small'];

test('before a new directory is in use, everything in it and above is on the disk', async () => {
  synced.clear();
  const { close } = await openDatabase({ dataDir });
  const entries = await readdir(dataDir, { recursive: true, withFileTypes: true });
  // Each start makes the folder of copies anew. Nothing else is exempt, not even what PostgreSQL recreates.
  const made = entries
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.startsWith(join(dataDir, 'snapshots')));
  const unsynced = made.filter((path) => !synced.has(path));
  expect(made.length).toBeGreaterThan(900);
  expect(unsynced).toEqual([]);
  expect([dataDir, dirname(dataDir), parent].filter((path) => !synced.has(path))).toEqual([]);
  await close();
  expect(await readdir(dataDir)).toEqual(['lock', 'postgres']);
});

const startSlowly = `
  const { openDatabase } = await import('#server/db/open-database.ts');
  await openDatabase({ dataDir: process.argv[1] }, {
    loadDemo: async (pool) => {
      console.log('database');
      await pool.query("insert into portals (id, slug, name) values ('half', 'half', 'Half')");
      await new Promise((resolve) => setTimeout(resolve, 1_000_000));
    },
  });
`;

test('a first start that was killed before its demo was in is finished by the next', async () => {
  const child = runChild(startSlowly, dataDir);
  await child.printed(1);
  await child.kill();
  expect(await startAndRead()).toEqual(demoSlugs);
  // After that, the demo is not loaded again.
  const { pool, close } = await openDatabase({ dataDir });
  await pool.query('delete from portals');
  await close();
  expect(await startAndRead()).toEqual([]);
});

test('the next start may do without the demo', async () => {
  const child = runChild(startSlowly, dataDir);
  await child.printed(1);
  await child.kill();
  expect(await startAndRead(false)).toEqual([]);
  expect(await startAndRead()).toEqual([]);
});

test('a first start that was killed while it made the files is begun anew', async () => {
  const child = runChild(
    `const { openUpstream } = await import('#server/open-upstream.ts');
     const { readConfig } = await import('#server/config/config.ts');
     await openUpstream(readConfig({ DATA_DIR: process.argv[1] }), { demo: true, log: console });`,
    dataDir,
  );
  const half = join(dataDir, 'postgres/global');
  await expect.poll(() => stat(half).catch(() => undefined), { timeout: 30_000, interval: 1 }).toBeDefined();
  await child.kill();
  expect(await readdir(dataDir)).toContain('first-start.json');
  await writeFile(join(dataDir, 'postgres/PG_VERSION'), '');
  expect(await startAndRead()).toEqual(demoSlugs);
});

test('a directory that holds something else gets a database and no demo', async () => {
  await (await openDatabase({ dataDir })).close();
  await rm(join(dataDir, 'postgres'), { recursive: true });
  await writeFile(join(dataDir, 'notes.txt'), '');
  expect(await startAndRead()).toEqual([]);
});
