import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The PostgreSQL that PGlite is; it reads no other's files. */
export const postgresMajor = '18';

/**
 * Checks that the files of a database are for the PostgreSQL of this program; a directory without any is.
 * @param directory the data directory, for the message
 * @param files where in it PostgreSQL has its own
 * @throws {Error} one sentence with what to do, when another major version has made them
 */
export async function checkCluster(directory: string, files: string): Promise<void> {
  const version = await readFile(join(files, 'PG_VERSION'), 'utf8').catch(() => postgresMajor);
  const major = version.trim();
  if (major === postgresMajor) return;
  throw new Error(
    `The database in ${directory} is of PostgreSQL ${major}, this program has ${postgresMajor}: run "npm run dump -- people.ndjson.gz" with the program that made it, then "npm run restore -- people.ndjson.gz" with this one and another DATA_DIR.`,
  );
}
