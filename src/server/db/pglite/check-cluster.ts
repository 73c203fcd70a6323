import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The PostgreSQL that PGlite is; it reads no other's files. */
export const postgresMajor = '18';

/**
 * Checks that the files of a database are for the PostgreSQL of this program.
 * @param directory the data directory, for the message
 * @param files where in it PostgreSQL has its own
 * @returns whether there are any
 * @throws {Error} one sentence with what to do, when another major version has made them, or they are not whole
 */
export async function checkCluster(directory: string, files: string): Promise<boolean> {
  const version = await readVersion(files);
  const major = version?.trim();
  if (major === postgresMajor) return true;
  if (version === undefined) {
    if ((await readdir(files)).length === 0) return false;
    throw notWhole(directory, 'it has no PG_VERSION');
  }
  if (!major) throw notWhole(directory, 'its PG_VERSION is empty');
  throw new Error(
    `The database in ${directory} was made by PostgreSQL ${major}, but this version has ${postgresMajor}: run "npm run dump -- people.ndjson.gz" with the version that made it, then "npm run restore -- people.ndjson.gz" with this one and another DATA_DIR.`,
  );
}

/** @returns undefined when there is none */
async function readVersion(files: string): Promise<string | undefined> {
  try {
    return await readFile(join(files, 'PG_VERSION'), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function notWhole(directory: string, what: string): Error {
  return new Error(
    `The database in ${directory} is incomplete: ${what}, as after a power failure or an interrupted copy. Replace the folder with a backup, or move it away to start over.`,
  );
}
