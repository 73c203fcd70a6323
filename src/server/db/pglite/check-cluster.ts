import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The PostgreSQL major version of PGlite, which cannot read the files of any other. */
export const postgresMajor = '18';

/**
 * Checks that PGlite can read the database files in a directory.
 * @param directory the data directory, for the message
 * @param files the folder in it that holds PostgreSQL's files
 * @returns whether there is a database
 * @throws {Error} one sentence with what to do, when another major version wrote the files or they are incomplete
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

/** @returns the content of PG_VERSION, or undefined when the file is missing */
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
