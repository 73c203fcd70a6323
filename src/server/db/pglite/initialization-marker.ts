import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { fsyncAncestors, fsyncDirectory, fsyncTree } from '#server/db/pglite/fsync-tree.ts';

/**
 * The marker of a data directory whose database is being made. While it is there nothing was acknowledged, so whatever was
 * made is worthless; without it the files are never touched.
 */
const markerName = 'first-start.json';
const partialName = `${markerName}.partial`;

const marker = z.object({ demo: z.boolean() });

/** What a data directory is to hold that was not finished. */
export type PendingInitialization = z.infer<typeof marker>;

/** @returns undefined when the database of the directory is finished, or not begun */
export async function readInitializationMarker(
  directory: string,
): Promise<PendingInitialization | undefined> {
  try {
    return marker.parse(JSON.parse(await readFile(join(directory, markerName), 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new Error(`The file ${markerName} in ${directory} can't be read (${String(error)}).`, {
      cause: error,
    });
  }
}

/** Whether a directory holds no more than what opening it makes before the marker is there. */
export async function isEmptyDataDirectory(directory: string): Promise<boolean> {
  const made = new Set(['lock', 'postgres', partialName]);
  return (await readdir(directory)).every((name) => made.has(name));
}

/**
 * Marks the database of a directory as one that is being made, and removes what an earlier attempt has left of it.
 * @param files where PostgreSQL is to have its own
 */
export async function beginInitialization(
  directory: string,
  files: string,
  start: PendingInitialization,
): Promise<void> {
  // It has its name only once it is whole.
  const file = await open(join(directory, partialName), 'w', 0o600);
  try {
    await file.writeFile(JSON.stringify(start));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(join(directory, partialName), join(directory, markerName));
  await fsyncDirectory(directory);
  await fsyncAncestors(directory);
  await rm(files, { recursive: true, force: true });
  await mkdir(files, { mode: 0o700 });
}

/** Puts everything in the directory on the disk; only then the marker goes. */
export async function finishInitialization(directory: string): Promise<void> {
  await fsyncTree(directory);
  await rm(join(directory, markerName));
  await fsyncDirectory(directory);
}
