import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { diskSpaceOf, nearestExisting } from '#server/db/disk-space.ts';
import { checkCluster } from '#server/db/pglite/check-cluster.ts';
import { explainDirectoryError } from '#server/db/pglite/directory-error.ts';
import { readInitializationMarker } from '#server/db/pglite/initialization-marker.ts';

/**
 * Looks at the folder of the embedded database, without its lock: a server can be running.
 * @throws {Error} a sentence that says why a server could not open it
 */
export async function checkDirectory(directory: string): Promise<string> {
  try {
    const existing = await nearestExisting(directory);
    if (!(await stat(existing)).isDirectory()) throw Object.assign(new Error(existing), { code: 'ENOTDIR' });
    await access(existing, constants.R_OK | constants.W_OK | constants.X_OK);
    if (existing !== directory) return `the next start creates it in ${directory}.`;
    const files = join(directory, 'postgres');
    const isUnfinished = (await readInitializationMarker(directory)) !== undefined;
    const isNew =
      isUnfinished || (await nearestExisting(files)) !== files || !(await checkCluster(directory, files));
    return isNew ? `the next start creates it in ${directory}.` : `it is embedded, in ${directory}.`;
  } catch (error) {
    throw explainDirectoryError(directory, error);
  }
}

/** @throws {Error} a sentence, if there is no room for changes on the disk of the folder */
export async function checkDisk(directory: string): Promise<string> {
  const diskSpace = diskSpaceOf(await nearestExisting(directory));
  if (await diskSpace.allowsChanges()) return `there is room in ${directory}.`;
  throw new Error(
    `Less than 64 MB is free on the disk of ${directory}, so changes are refused: free some space.`,
  );
}
