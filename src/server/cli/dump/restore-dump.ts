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
import { inLongTransaction } from '#server/db/in-transaction.ts';

/** The progress of a restore, in rows. */
interface RestoreProgress {
  rows: number;
  update: () => void;
}

/**
 * Restores a dump into a database without portals and audit entries, in one transaction.
 * @param lines the lines of the dump
 * @param progress updated after each batch
 * @returns the number of rows per table
 * @throws {DiskFullError} one sentence, if the disk is too full
 * @throws {UnusableDump} one sentence, if the file is damaged or newer than this program, or the database has portals
 * or audit entries
 */
export async function restoreDump(
  pool: Pool,
  lines: AsyncGenerator<string>,
  progress: RestoreProgress,
  diskSpace: DiskSpace,
): Promise<Record<TableName, number>> {
  const { header, batches } = await readDump(lines);
  return inLongTransaction(pool, async (client) => {
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
  // Concurrent restores, new portals and audit entries wait for this transaction, and restores see its result.
  await client.query('lock table portals, changes in share row exclusive mode');
  await requireNone(client, 'portal_slugs', 'portals');
  // In front of Metorial's service, there are no portals. Two audit logs could not be told apart again.
  await requireNone(client, 'changes', 'audit entries');
}

async function requireNone(client: PoolClient, table: string, what: string): Promise<void> {
  const { rows } = await client.query<{ count: string }>(sql`select count(*) from ${identifiers(table)}`);
  const count = Number(rows[0]?.count);
  if (count === 0) return;
  throw new UnusableDump(`The database already has ${count} ${what}: restore the dump into one without any.`);
}

/** The columns that both the dump and the schema have; all others get their default. */
async function columnsToWrite(client: PoolClient, header: DumpHeader): Promise<Record<TableName, string[]>> {
  const columns = await readDumpedColumns(client, await readSchemaVersion(client));
  return forEachTable(({ name }) => columns[name].filter((column) => header.columns[name]?.includes(column)));
}

async function writeBatch(
  client: PoolClient,
  { table, rows, line }: DumpBatch,
  columns: string[],
): Promise<void> {
  const [target, names] = [identifiers(table), identifiers(...columns)];
  const records = sql`json_populate_recordset(null::${target}, ${`[${rows.join(',')}]`})`;
  try {
    if (table === 'portals') {
      await client.query(sql`insert into portal_slugs (slug, portal_id) select slug, id from ${records}`);
    }
    await client.query(sql`insert into ${target} (${names}) select ${names} from ${records}`);
  } catch (error) {
    // SQLSTATE classes 22 and 23, invalid data and violated constraints, are the file's fault. Citus loses the SQLSTATE
    // of what a worker refuses. PGlite has its own error class.
    const { code = '', message = '' } = error as Partial<DatabaseError>;
    if (!/^2[23]\w{3}$/.test(code) && !/ violates \S+( key)? constraint /.test(message)) throw error;
    throw new UnusableDump(
      `The database refused a row between lines ${line} and ${line + rows.length - 1} of the file (${message}).`,
      { cause: error },
    );
  }
}
