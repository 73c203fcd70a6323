import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Pool } from 'pg';
import { checkCluster } from '#server/portal-api/db/check-cluster.ts';
import { diskSpaceOf, requireRoomForNew } from '#server/portal-api/db/disk-space.ts';
import {
  beginFirstStart,
  finishFirstStart,
  isUntouched,
  readFirstStart,
} from '#server/portal-api/db/first-start.ts';
import { lockDirectory } from '#server/portal-api/db/lock.ts';
import type { Database } from '#server/portal-api/db/open-database.ts';
import { openPglite } from '#server/portal-api/db/open-pglite.ts';
import { watchForPanic } from '#server/portal-api/db/panic-watch.ts';
import { syncTree } from '#server/portal-api/db/sync-tree.ts';
import { startPglite } from '#server/portal-api/db/start-pglite.ts';

/**
 * Opens the embedded database of a directory, which is made when missing. While it is open, a panic of PostgreSQL ends the
 * process.
 * @param loadDemo what a directory that is new gets before it counts as made
 */
export async function openDirectory(
  dataDir: string,
  loadDemo?: (pool: Pool) => Promise<void>,
): Promise<Database> {
  const directory = resolve(dataDir);
  const files = join(directory, 'postgres');
  // On a full disk Node says of a folder that cannot be made that it is missing.
  if (!existsSync(directory)) await requireRoomForNew(directory);
  await mkdir(files, { recursive: true, mode: 0o700 });
  const unlock = lockDirectory(directory);
  const watch = watchForPanic(directory);
  const release = () => {
    watch.stop();
    unlock();
  };
  try {
    const diskSpace = diskSpaceOf(directory);
    const unfinished = await readFirstStart(directory);
    const isNew = unfinished !== undefined || !(await checkCluster(directory, files));
    const demo = loadDemo !== undefined && (unfinished?.demo ?? (isNew && (await isUntouched(directory))));
    if (isNew) {
      await requireRoomForNew(directory);
      await beginFirstStart(directory, files, { demo });
    }
    const { pool, close } = await openPglite(await startPglite(directory, files, watch), diskSpace);
    if (isNew) {
      try {
        if (demo) await loadDemo(pool);
        await finishFirstStart(directory);
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
          await syncTree(directory);
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
