import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openForDump } from '#server/cli/dump/open-for-dump.ts';
import { openDatabase } from '#server/db/open-database.ts';

const server = 65_534;

/** Makes a database whose files belong to another user than root. */
async function createDatabase(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'portal-profiles-owner-'));
  onTestFinished(() => rm(dataDir, { recursive: true }));
  await (await openDatabase({ dataDir })).close();
  for (const path of await pathsIn(dataDir)) await chown(path, server, server);
  return dataDir;
}

async function pathsIn(dataDir: string): Promise<string[]> {
  const names = await readdir(dataDir, { recursive: true });
  return [dataDir, ...names.map((name) => join(dataDir, name))];
}

/** The paths in a folder that the server's user can't read any more. */
async function lostPaths(dataDir: string): Promise<string[]> {
  const lost = [];
  for (const path of await pathsIn(dataDir)) if ((await stat(path)).uid !== server) lost.push(path);
  return lost;
}

// Only root can open the files of another user.
test.skipIf(process.getuid?.() !== 0)('root leaves the files of a stopped server alone', async () => {
  const dataDir = await createDatabase();
  const sentence = `The database in ${dataDir} belongs to another user (65534), who couldn't read the files that root would write: run this as that user.`;
  await expect(openForDump({ dataDir })).rejects.toThrow(sentence);
  expect(await lostPaths(dataDir)).toEqual([]);
});

const serve = `
  import { openDatabase } from '#server/db/open-database.ts';
  const { close } = await openDatabase({ dataDir: process.argv.at(-1) });
  process.stdin.on('end', close).resume();
  console.log('open');
`;

test.skipIf(process.getuid?.() !== 0)('root can dump the database of a running server', async () => {
  const dataDir = await createDatabase();
  const flags = ['--import', 'tsx', '--input-type=module', '--eval', serve, '--', dataDir];
  const running = spawn(process.execPath, flags, {
    stdio: ['pipe', 'pipe', 'inherit'],
    uid: server,
    gid: server,
  });
  const exited = once(running, 'exit');
  await once(running.stdout, 'data');
  const copy = await openForDump({ dataDir });
  expect((await copy.pool.query('select * from portals')).rows).toEqual([]);
  await copy.close();
  running.stdin.end();
  await exited;
  expect(await lostPaths(dataDir)).toEqual([]);
});
