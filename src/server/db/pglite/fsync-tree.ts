import { open, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pMap from 'p-map';

/** Node syncs in four threads; a queue keeps a disk busy that handles several syncs at once. */
const concurrency = 16;

/** Errors of systems and file systems that cannot sync a directory. PostgreSQL ignores them too. */
const unsupported = new Set(['EACCES', 'EBADF', 'EINVAL', 'EISDIR', 'ENOTSUP', 'EPERM']);

/**
 * Syncs a directory to disk: its files and folders, and the entries in the folders above it, which may be new too.
 */
export async function fsyncTree(directory: string): Promise<void> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = entries.map((entry) => ({ entry, path: join(entry.parentPath, entry.name) }));
  await pMap(
    paths.filter(({ entry }) => entry.isFile()),
    ({ path }) => fsyncFile(path),
    { concurrency },
  );
  const folders = paths.filter(({ entry }) => entry.isDirectory()).map(({ path }) => path);
  await pMap([...folders, directory], fsyncDirectory, { concurrency });
  await fsyncAncestors(directory);
}

/** Syncs the entries of a directory to disk. */
export async function fsyncDirectory(path: string): Promise<void> {
  try {
    await fsyncFile(path);
  } catch (error) {
    if (!unsupported.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

/** Syncs the entries of all folders above a path to disk. */
export async function fsyncAncestors(path: string): Promise<void> {
  const parent = dirname(path);
  if (parent === path) return;
  await fsyncDirectory(parent);
  await fsyncAncestors(parent);
}

async function fsyncFile(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
