import { existsSync } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Pool } from 'pg';
import { checkCluster } from '#server/db/pglite/check-cluster.ts';
import { explainDirectoryError } from '#server/db/pglite/directory-error.ts';
import { diskSpaceOf, requireDiskSpaceForNew } from '#server/db/disk-space.ts';
import {
  beginInitialization,
  finishInitialization,
  isEmptyDataDirectory,
  readInitializationMarker,
} from '#server/db/pglite/initialization-marker.ts';
import { lockDirectory } from '#server/db/pglite/directory-lock.ts';
import type { Database } from '#server/db/database.ts';
import type { PrepareSchema } from '#server/db/migrate.ts';
import { openPglite } from '#server/db/pglite/open-pglite.ts';
import { watchForPanic } from '#server/db/pglite/panic-watch.ts';
import { fsyncTree } from '#server/db/pglite/fsync-tree.ts';
import { startPglite } from '#server/db/pglite/start-pglite.ts';

export interface OpenDirectoryOptions {
  /**
   * Fills a new directory before it counts as initialized. There is no such
   * thing for a database of a PostgreSQL server.
   */
  loadDemo?: ((pool: Pool) => Promise<void>) | undefined;
  /** Whether to create a missing database, and to finish an interrupted first start; true by default. */
  create?: boolean;
  /** Checks or changes the schema before the database is used; migrates it by default. */
  prepare?: PrepareSchema | undefined;
}

/**
 * Opens the embedded database in a directory, and creates both if missing, unless told otherwise. While it is open, a
 * panic of PostgreSQL ends the process.
 * @throws {DatabaseLockedError} one sentence, when another process has the directory open
 * @throws {Error} one sentence, when the directory cannot be used, or there is no database and none is to be created
 */
export async function openDirectory(dataDir: string, options: OpenDirectoryOptions = {}): Promise<Database> {
  try {
    return await open(resolve(dataDir), options);
  } catch (error) {
    throw explainDirectoryError(dataDir, error);
  }
}

async function open(
  directory: string,
  { loadDemo, prepare, create = true }: OpenDirectoryOptions,
): Promise<Database> {
  const files = join(directory, 'postgres');
  if (create) await createFolders(directory, files);
  else await requireFolder(directory, files);
  const unlock = lockDirectory(directory);
  const watch = watchForPanic(directory);
  const release = () => {
    watch.stop();
    unlock();
  };
  try {
    const diskSpace = diskSpaceOf(directory);
    const unfinished = await readInitializationMarker(directory);
    const isNew = unfinished !== undefined || !(await checkCluster(directory, files));
    const demo =
      loadDemo !== undefined && (unfinished?.demo ?? (isNew && (await isEmptyDataDirectory(directory))));
    if (isNew && !create) throw noDatabase(directory);
    if (isNew) {
      await requireDiskSpaceForNew(directory);
      await beginInitialization(directory, files, { demo });
    }
    const { pool, close } = await openPglite(await startPglite(directory, files, watch), diskSpace, prepare);
    if (isNew) {
      try {
        if (demo) await loadDemo(pool);
        await finishInitialization(directory);
      } catch (error) {
        await close();
        throw error;
      }
    }
    return {
      pool,
      diskSpace,
      close: async () => {
        try {
          await close();
          await fsyncTree(files);
        } finally {
          release();
        }
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

async function createFolders(directory: string, files: string): Promise<void> {
  // On a full disk, creating a folder fails in Node as if the folder were missing.
  if (!existsSync(directory)) await requireDiskSpaceForNew(directory);
  await mkdir(files, { recursive: true, mode: 0o700 });
}

async function requireFolder(directory: string, files: string): Promise<void> {
  try {
    await access(files);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw noDatabase(directory);
    throw error;
  }
}

function noDatabase(directory: string): Error {
  return new Error(`There is no database in ${directory}. Set DATA_DIR or DATABASE_URL.`);
}
