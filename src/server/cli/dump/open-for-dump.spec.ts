import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { Pool } from 'pg';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { openForDump } from '#server/cli/dump/open-for-dump.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { lockDirectory } from '#server/db/pglite/directory-lock.ts';
import { openDirectory } from '#server/db/pglite/open-directory.ts';
import { copyCluster } from '#server/db/pglite/snapshots/copy-cluster.ts';
import { serveSnapshots } from '#server/db/pglite/snapshots/serve-snapshots.ts';
import { releasedFile } from '#server/test-support/released-files.ts';

let template: string;
let dataDir: string;
let snapshots: string;
/** Whatever a test has opened is closed before its files are deleted. */
const toClose: (() => Promise<void>)[] = [];
beforeAll(async () => {
  template = await mkdtemp(join(tmpdir(), 'portal-profiles-dump-'));
  await (await openDirectory(template)).close();
  return () => rm(template, { recursive: true, force: true });
}, 60_000);
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'portal-profiles-dump-'));
  await cp(template, dataDir, { recursive: true });
  snapshots = join(dataDir, 'snapshots');
  return async () => {
    for (const close of toClose.splice(0)) await close().catch(() => {});
    await rm(dataDir, { recursive: true, force: true });
  };
});

const addPortals = (pool: Pool, ...ids: string[]) =>
  pool.query('insert into portals (id, slug, name) select id, id, id from unnest($1::text[]) as id', [ids]);

async function portalsOf(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>('select id from portals order by created_at, id');
  return rows.map(({ id }) => id);
}

const sentenceOf = (opening: Promise<unknown>) =>
  opening.then(
    () => 'It was opened.',
    (error: Error) => error.message,
  );

test('the database of a running server is read as of one moment, and the server goes on writing', async () => {
  const server = await openDatabase({ dataDir });
  toClose.push(server.close);
  // What is not in the files yet, but in the write-ahead log.
  await addPortals(server.pool, 'before');
  const over = new AbortController();
  const writing = (async () => {
    for (let i = 0; !over.signal.aborted; i++) await addPortals(server.pool, `left-${i}`, `right-${i}`);
  })();
  const copy = await openForDump({ dataDir });
  const copied = await portalsOf(copy.pool);
  over.abort();
  await writing;
  const all = await portalsOf(server.pool);
  await copy.close();

  // Each statement wrote two.
  const pairs = Array.from({ length: (copied.length - 1) / 2 }, (_, i) => [`left-${i}`, `right-${i}`]);
  expect(copied.toSorted()).toEqual(['before', ...pairs.flat()].toSorted());
  expect(copied.length).toBeGreaterThan(1);
  expect(all.length).toBeGreaterThan(copied.length);
  expect(await readdir(snapshots)).toEqual(['socket']);
});

test('nobody else can reach the socket or the copies, whatever the mode of the data directory is', async () => {
  await mkdir(snapshots, { mode: 0o777 });
  await chmod(snapshots, 0o777);
  await chmod(dataDir, 0o755);
  const server = await openDatabase({ dataDir });
  expect((await stat(snapshots)).mode & 0o777).toBe(0o700);
  await server.close();
  expect(await readdir(dataDir)).toEqual(['lock', 'postgres']);
});

test('a start removes copies that killed processes left, but none that is still read', async () => {
  for (const name of ['left', 'read']) await mkdir(join(snapshots, name), { recursive: true });
  const unlock = lockDirectory(join(snapshots, 'read'));
  const server = await openDatabase({ dataDir });
  expect((await readdir(snapshots)).toSorted()).toEqual(['read', 'socket']);
  await server.close();
  expect(await readdir(snapshots)).toEqual(['read']);
  unlock();
});

test('a server that stops before it has copied says so; what is copied can still be read', async () => {
  const server = await openDatabase({ dataDir });
  await addPortals(server.pool, 'mine');
  const copy = await openForDump({ dataDir });
  const client = await server.pool.connect();
  const asking = sentenceOf(openForDump({ dataDir }));
  await expect.poll(() => server.pool.waitingCount).toBe(1);
  const closing = server.close();
  client.release();
  expect(await asking).toBe('The server was stopped before its database was copied. Run this again.');
  await closing;
  expect(await portalsOf(copy.pool)).toEqual(['mine']);
  await copy.close();
  expect(await readdir(snapshots)).toEqual([]);
});

test('without room for a copy, it says so', async () => {
  const database = await openDirectory(dataDir);
  const diskSpace = { ...database.diskSpace, allowsChanges: async () => false };
  const server = await serveSnapshots(dataDir, { ...database, diskSpace });
  expect(await sentenceOf(openForDump({ dataDir }))).toMatch(/^Less disk space is free than a copy/);
  await server.close();
});

test('a copy with a checkpoint in it is none', async () => {
  const server = await openDirectory(dataDir);
  toClose.push(server.close);
  const target = join(dataDir, 'copy');
  const copying = copyCluster(join(dataDir, 'postgres'), target, new AbortController().signal);
  const over = new AbortController();
  const sentence = sentenceOf(copying).finally(() => over.abort());
  for (let i = 0; !over.signal.aborted; i++) {
    await addPortals(server.pool, `portal-${i}`);
    await server.pool.query('checkpoint');
  }
  expect(await sentence).toBe(
    'The disk of the running server is almost full, so its database could not be copied.',
  );
});

test('a database of an earlier release is read as it is, not migrated', async () => {
  await rm(join(dataDir, 'postgres'), { recursive: true });
  const input = brotliDecompressSync(await readFile(releasedFile('0.1.0', 'data.tar.br')));
  expect(spawnSync('tar', ['-x', '-C', dataDir], { input }).status).toBe(0);
  const { pool, close } = await openForDump({ dataDir });
  expect((await pool.query('select max(version) as version from schema_migrations')).rows).toEqual([
    { version: 4 },
  ]);
  await close();
});

test('where there is no database, none is created', async () => {
  const nowhere = join(dataDir, 'nowhere');
  const before = await readdir(dataDir);
  expect(await sentenceOf(openForDump({ dataDir: nowhere }))).toBe(
    `There is no database in ${nowhere}. Set DATA_DIR or DATABASE_URL.`,
  );
  expect(await readdir(dataDir)).toEqual(before);
});

// Whoever runs the tests; root may read everything.
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

test('a user who may not read the folder is told so, whether all of it is closed or its contents', async () => {
  for (const closed of [dataDir, join(dataDir, 'lock')]) {
    await chmod(dataDir, 0o755);
    await chmod(closed, 'uid' in nobody ? 0o600 : 0);
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'src/server/cli/dump.ts', join(tmpdir(), 'people.ndjson')],
      { ...nobody, env: { PATH: process.env['PATH'], DATA_DIR: dataDir }, encoding: 'utf8' },
    );
    await chmod(closed, 0o700);
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringMatching(
        /^The folder \S+ can't be used for the database: the user of this process \(\d+\) may not read and write it \(EACCES\)\./,
      ),
    });
  }
});

test('the copy of a server that has the folder at another path, as in a container, is found', async () => {
  await cp(template, join(snapshots, 'copy'), { recursive: true });
  const inContainer = join(dataDir, 'in-container');
  const server = createServer((socket) => {
    socket.write(`${JSON.stringify({ directory: join(inContainer, 'snapshots/copy') })}\n`);
  });
  server.listen(join(snapshots, 'socket'));
  await once(server, 'listening');
  toClose.push(async () => void server.close());

  const copy = await openForDump({ dataDir });
  expect(await portalsOf(copy.pool)).toEqual([]);
  await copy.close();
  expect(await readdir(snapshots)).toEqual(['socket']);
  expect(existsSync(inContainer)).toBe(false);
});

test('an interrupted first start is left for the next start to finish', async () => {
  const marker = join(dataDir, 'first-start.json');
  await writeFile(marker, '{"demo":true}');
  expect(await sentenceOf(openForDump({ dataDir }))).toBe(
    `There is no database in ${dataDir}. Set DATA_DIR or DATABASE_URL.`,
  );
  expect(await readFile(marker, 'utf8')).toBe('{"demo":true}');
  await rm(marker);
  await rm(join(dataDir, 'postgres'), { recursive: true });
  await mkdir(join(dataDir, 'postgres'));
  expect(await sentenceOf(openForDump({ dataDir }))).toMatch(/^There is no database/);
  expect(await readdir(join(dataDir, 'postgres'))).toEqual([]);
});
