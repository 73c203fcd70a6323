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

/** Puts the entries of a directory on the disk. */
export async function fsyncDirectory(path: string): Promise<void> {
  try {
    await fsyncFile(path);
  } catch (error) {
    if (!unsupported.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

/** Puts the entries of a directory and of those above it on the disk. */
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
