import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DatabaseLockedError, lockDirectory } from '#server/db/pglite/directory-lock.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { runChild } from '#server/test-support/child-process.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'portal-profiles-lock-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const holdLock = `
  const { lockDirectory } = await import('#server/db/pglite/directory-lock.ts');
  lockDirectory(process.argv[1]);
  console.log('locked');
  setInterval(() => {}, 1000);
`;

async function holder() {
  const child = runChild(holdLock, directory);
  await child.printed(1);
  return child;
}

test('a second process is refused and told who holds it; the death of the holder frees it', async () => {
  const child = await holder();
  try {
    expect(() => lockDirectory(directory)).toThrow(DatabaseLockedError);
    expect(() => lockDirectory(directory)).toThrow(
      new RegExp(
        `^The database in ${directory} is in use by process ${child.pid} on ${hostname()} since 20\\S+Z\\.$`,
      ),
    );
    await expect(openDatabase({ dataDir: directory })).rejects.toThrow(`process ${child.pid} `);
  } finally {
    await child.kill();
  }
  expect(JSON.parse(await readFile(join(directory, 'lock'), 'utf8'))).toMatchObject({ pid: child.pid });
  lockDirectory(directory)();
});

test('a process id in the file that lives again does not block', async () => {
  const living = { pid: process.ppid, host: hostname(), since: new Date().toISOString() };
  await writeFile(join(directory, 'lock'), JSON.stringify(living));
  const unlock = lockDirectory(directory);
  expect(JSON.parse(await readFile(join(directory, 'lock'), 'utf8'))).toMatchObject({ pid: process.pid });
  unlock();
});

test('this process is refused too, until it unlocks', () => {
  const unlock = lockDirectory(directory);
  expect(() => lockDirectory(directory)).toThrow(DatabaseLockedError);
  unlock();
  lockDirectory(directory)();
});

test('a holder that left no readable name is still a holder', async () => {
  const unlock = lockDirectory(directory);
  await writeFile(join(directory, 'lock'), 'nonsense');
  expect(() => lockDirectory(directory)).toThrow('is in use by another process.');
  unlock();
});
