import { open, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pMap from 'p-map';

/** Node has four threads for it; a disk that takes several at once is faster with some more waiting. */
const concurrency = 16;

/** What says that this system, or this file system, cannot sync a directory: PostgreSQL passes over it, too. */
const unsupported = new Set(['EACCES', 'EBADF', 'EINVAL', 'EISDIR', 'ENOTSUP', 'EPERM']);

/**
 * Puts a directory with everything in it on the disk: the files, the folders, and its own entry in the folders above, which
 * may be as new.
 */
export async function syncTree(directory: string): Promise<void> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = entries.map((entry) => ({ entry, path: join(entry.parentPath, entry.name) }));
  await pMap(
    paths.filter(({ entry }) => entry.isFile()),
    ({ path }) => syncFile(path),
    { concurrency },
  );
  const folders = paths.filter(({ entry }) => entry.isDirectory()).map(({ path }) => path);
  await pMap([...folders, directory], syncDirectory, { concurrency });
  await syncAncestors(directory);
}

/** Puts the entries of a directory on the disk. */
export async function syncDirectory(path: string): Promise<void> {
  try {
    await syncFile(path);
  } catch (error) {
    if (!unsupported.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

/** Puts the entries of a directory and of those above it on the disk. */
export async function syncAncestors(path: string): Promise<void> {
  const parent = dirname(path);
  if (parent === path) return;
  await syncDirectory(parent);
  await syncAncestors(parent);
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
