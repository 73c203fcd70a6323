import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { fsyncAncestors, fsyncDirectory, fsyncTree } from '#server/db/pglite/fsync-tree.ts';

/**
 * Marks a data directory whose database is being initialized. While the marker exists, nothing has been acknowledged,
 * so the files may be deleted; without it, they never are.
 */
const markerName = 'first-start.json';
const partialName = `${markerName}.partial`;

const marker = z.object({ demo: z.boolean() });

/** What an interrupted initialization was to put into the data directory. */
type PendingInitialization = z.infer<typeof marker>;

/** @returns undefined when the initialization of the directory has finished or not begun */
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

/** Whether a directory holds only what opening it creates before the marker exists. */
export async function isEmptyDataDirectory(directory: string): Promise<boolean> {
  const made = new Set(['lock', 'postgres', partialName]);
  return (await readdir(directory)).every((name) => made.has(name));
}

/**
 * Marks a directory as being initialized, and removes what an earlier attempt left behind.
 * @param files the folder for PostgreSQL's files
 */
export async function beginInitialization(
  directory: string,
  files: string,
  start: PendingInitialization,
): Promise<void> {
  // Renaming makes the marker appear only when it is complete.
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

/** Syncs everything in the directory to disk, then removes the marker. */
export async function finishInitialization(directory: string): Promise<void> {
  await fsyncTree(directory);
  await rm(join(directory, markerName));
  await fsyncDirectory(directory);
}
