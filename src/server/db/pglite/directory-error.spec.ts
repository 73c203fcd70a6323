import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '#server/db/open-database.ts';
import { explainDirectoryError } from '#server/db/pglite/directory-error.ts';

async function sentence(make: (directory: string) => Promise<string>): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'portal-profiles-folder-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  const dataDir = await make(directory);
  const error: unknown = await openDatabase({ dataDir }).catch((reason: unknown) => reason);
  return error instanceof Error ? error.message.replace(directory, '$') : 'It was opened.';
}

test('a file in place of the folder, or of one above, is said', async () => {
  const withFile = (path: string) => async (directory: string) => {
    await writeFile(join(directory, 'file'), '');
    return join(directory, path);
  };
  expect(await sentence(withFile('file'))).toBe(
    "The folder $/file can't be used for the database: part of the path is a file (ENOTDIR). Change that, or set another DATA_DIR.",
  );
  expect(await sentence(withFile('file/data'))).toMatch(/part of the path is a file \(ENOTDIR\)/);
});

test('so is a path that leads in a circle', async () => {
  const circle = async (directory: string) => {
    await symlink('loop', join(directory, 'loop'));
    return join(directory, 'loop');
  };
  expect(await sentence(circle)).toMatch(/^The folder \$\/loop can't be used .*\(E[A-Z]+\)\..*DATA_DIR\.$/);
});

// Root may do everything, so a test cannot be refused.
test('permissions name the user', () => {
  const denied = Object.assign(new Error('EACCES: permission denied, mkdir'), { code: 'EACCES' });
  const explained = explainDirectoryError('/var/lib/portal-profiles', denied);
  expect(explained instanceof Error && explained.message).toMatch(
    /^The folder \/var\/lib\/portal-profiles can't be used for the database: the user of this process \(\d+\) may not read and write it \(EACCES\)\./,
  );
});

test('other errors stay as they are', () => {
  for (const error of [new Error('a fault'), Object.assign(new Error('full'), { code: 'ENOSPC' }), 'text']) {
    expect(explainDirectoryError('/data', error)).toBe(error);
  }
});
