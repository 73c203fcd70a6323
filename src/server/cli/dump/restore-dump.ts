import type { DatabaseError, Pool, PoolClient } from 'pg';
import sql from 'sql-template-tag';
import { type DumpHeader, UnusableDump } from '#server/cli/dump/dump-format.ts';
import {
  forEachTable,
  identifiers,
  readDumpedColumns,
  type TableName,
} from '#server/cli/dump/dumped-tables.ts';
import { type DumpBatch, readDump } from '#server/cli/dump/read-dump.ts';
import { type DiskSpace, requireDiskSpace } from '#server/db/disk-space.ts';
import { readSchemaVersion } from '#server/db/schema-version.ts';
import { inTransaction } from '#server/db/in-transaction.ts';

/** How far a restore has come, in rows. */
export interface RestoreProgress {
  rows: number;
  update: () => void;
}

/**
 * Writes a dump into a database without portals, all or nothing.
 * @param lines of the dump
 * @param progress kept up to date
 * @returns how many rows of each table there were
 * @throws {DiskFullError} one sentence, when there is no room for it
 * @throws {UnusableDump} one sentence, when the file is damaged or newer than this program, or the database has portals
 */
export async function restoreDump(
  pool: Pool,
  lines: AsyncGenerator<string>,
  progress: RestoreProgress,
  diskSpace: DiskSpace,
): Promise<Record<TableName, number>> {
  const { header, batches } = await readDump(lines);
  return inTransaction(pool, async (client) => {
    await requireEmptyDatabase(client, header);
    const columns = await columnsToWrite(client, header);
    const counts = forEachTable(() => 0);
    for await (const batch of batches) {
      await requireDiskSpace(client, diskSpace);
      await writeBatch(client, batch, columns[batch.table]);
      counts[batch.table] += batch.rows.length;
      progress.rows += batch.rows.length;
      progress.update();
    }
    return counts;
  });
}

async function requireEmptyDatabase(client: PoolClient, { schema }: DumpHeader): Promise<void> {
  const known = await readSchemaVersion(client);
  if (schema > known) {
    throw new UnusableDump(
      `The file has schema version ${schema}, but this version knows ${known}: restore it with the newer version that made it.`,
    );
  }
  // Whoever else restores or makes a portal now waits, and sees the result.
  await client.query('lock table portals in share row exclusive mode');
  const { rows } = await client.query<{ count: string }>('select count(*) from portals');
  const count = Number(rows[0]?.count);
  if (count > 0) {
    throw new UnusableDump(
      `The database already has ${count} portals: restore the dump into one without any.`,
    );
  }
}

/** What the dump has and the schema still takes; the rest keeps its default. */
async function columnsToWrite(client: PoolClient, header: DumpHeader): Promise<Record<TableName, string[]>> {
  const columns = await readDumpedColumns(client);
  return forEachTable(({ name }) => columns[name].filter((column) => header.columns[name]?.includes(column)));
}

async function writeBatch(
  client: PoolClient,
  { table, rows, line }: DumpBatch,
  columns: string[],
): Promise<void> {
  const [target, names] = [identifiers(table), identifiers(...columns)];
  try {
    await client.query(sql`
      insert into ${target} (${names})
      select ${names} from json_populate_recordset(null::${target}, ${`[${rows.join(',')}]`})`);
  } catch (error) {
    // Values and rules: it is about what the file says. PGlite's errors are of a class of their own.
    const { code, message } = error as Partial<DatabaseError>;
    if (!/^2[23]\w{3}$/.test(code ?? '')) throw error;
    throw new UnusableDump(
      `The database refused a row between lines ${line} and ${line + rows.length - 1} of the file (${message}).`,
      { cause: error },
    );
  }
}
