import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Migration {
  /** The schema version of the database after this migration. */
  version: number;
  sql: string;
}

// The build copies the folder next to its modules.
const folder = join(import.meta.dirname, 'migrations');

/**
 * Reads the migrations in the order in which they run: the files of `migrations`, whose names begin with their version.
 * The first is the whole schema of release 0.1.0. A released file never changes; each later change is a new file.
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

/**
 * The statements of an SQL file, each with the comments before it. A statement ends with a semicolon
 * at the end of a line, outside of a function's body. Once tables are distributed, Citus takes changes
 * of the schema only if each is sent alone.
 */
export function splitStatements(file: string): string[] {
  return file.match(/(?:\$\$[^]*?\$\$|[^])+?;$/gm) ?? [];
}
