import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Migration {
  /** Of the database once it has run. */
  version: number;
  sql: string;
}

// A build has the folder beside its modules too.
const folder = join(import.meta.dirname, 'migrations');

/**
 * The migrations in the order in which they run: the files of `migrations`, which begin with their version. The first is the
 * whole schema of release 0.1.0. What has been released never changes; whatever comes after is a new file.
 */
export async function readMigrations(): Promise<[Migration, ...Migration[]]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();
  const [first, ...others] = await Promise.all(
    names.map(async (name) => ({
      version: Number.parseInt(name, 10),
      sql: await readFile(join(folder, name), 'utf8'),
    })),
  );
  if (!first) throw new Error(`There are no migrations in ${folder}.`);
  return [first, ...others];
}
