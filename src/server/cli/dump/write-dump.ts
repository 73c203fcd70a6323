import type { PoolClient } from 'pg';
import sql, { empty, join } from 'sql-template-tag';
import { batchSize, type DumpHeader } from '#server/cli/dump/dump-format.ts';
import {
  type DumpedTable,
  dumpedTablesOf,
  forEachTable,
  identifiers,
  readDumpedColumns,
} from '#server/cli/dump/dumped-tables.ts';
import { readSchemaVersion } from '#server/db/schema-version.ts';

/** The progress of a dump, in rows. */
interface DumpProgress {
  rows: number;
  total: number;
  update: () => void;
}

/**
 * Generates the text of a dump from a snapshot of the database. The same data gives the same text in every engine.
 * @param client at the start of a transaction, which becomes read-only
 * @param progress updated after each batch
 */
export async function* dumpText(client: PoolClient, progress: DumpProgress): AsyncGenerator<string> {
  await client.query('set transaction isolation level repeatable read, read only');
  // PostgreSQL formats times in the session's time zone.
  await client.query(`set local time zone 'UTC'`);
  const schema = await readSchemaVersion(client);
  const tables = dumpedTablesOf(schema);
  for (const { name } of tables) progress.total += await countRows(client, name);

  const columns = await readDumpedColumns(client, schema);
  const header: DumpHeader = { format: 'portal-profiles-dump', version: 1, schema, columns };
  yield `${JSON.stringify(header)}\n`;

  const counts = forEachTable(() => 0);
  for (const table of tables) {
    for await (const rows of readBatches(client, table, columns[table.name])) {
      yield rows.map((row) => `{"${table.name}":${row}}\n`).join('');
      counts[table.name] += rows.length;
      progress.rows += rows.length;
      progress.update();
    }
  }
  yield `${JSON.stringify({ end: counts })}\n`;
}

async function countRows(client: PoolClient, table: string): Promise<number> {
  const { rows } = await client.query<{ count: string }>(sql`select count(*) from ${identifiers(table)}`);
  return Number(rows[0]?.count);
}

/** Reads the rows of a table as JSON, in batches; each starts after the last key of the previous one. */
async function* readBatches(
  client: PoolClient,
  { name, key }: DumpedTable,
  columns: string[],
): AsyncGenerator<string[]> {
  const order = identifiers(...key);
  let after: string[] | undefined;
  do {
    const { rows } = await client.query<{ row: string }>(sql`
      select row_to_json(batch)::text as row
      from (
        select ${identifiers(...columns)} from ${identifiers(name)}
        ${after ? sql`where (${order}) > (${join(after)})` : empty}
        order by ${order} limit ${batchSize}
      ) as batch
      order by ${order}`);
    const last = rows.at(-1);
    if (last) yield rows.map(({ row }) => row);
    after = rows.length === batchSize && last ? keyOf(last.row, key) : undefined;
  } while (after);
}

function keyOf(row: string, key: readonly string[]): string[] {
  const values: Record<string, unknown> = JSON.parse(row);
  return key.map((column) => String(values[column]));
}
