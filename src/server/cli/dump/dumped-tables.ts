import { escapeIdentifier, type PoolClient } from 'pg';
import sql, { raw, type Sql } from 'sql-template-tag';

/**
 * The dumped tables, each after those it references, with the columns of its primary key. All key columns are text,
 * sorted by code unit. The schema derives all other data from these tables. `since` is the schema version that added a
 * table, if it was not in the first.
 */
export const dumpedTables = [
  { name: 'portals', key: ['id'] },
  { name: 'groups', key: ['portal_id', 'id'] },
  { name: 'profiles', key: ['portal_id', 'id'] },
  { name: 'profile_sso_groups', key: ['portal_id', 'profile_id', 'sso_group_id'] },
  { name: 'memberships', key: ['portal_id', 'profile_id', 'group_id'] },
  { name: 'invites', key: ['portal_id', 'id'], since: 7 },
  { name: 'deleted_profiles', key: ['portal_id', 'id'], since: 7 },
  { name: 'changes', key: ['id'] },
  { name: 'change_outcomes', key: ['change_id'] },
] as const satisfies { name: string; key: string[]; since?: number }[];

export type DumpedTable = (typeof dumpedTables)[number];
export type TableName = DumpedTable['name'];

/** The columns that triggers maintain. Generated columns are omitted automatically. */
const derivedColumns: Partial<Record<TableName, string[]>> = {
  portals: ['version'],
  profiles: ['manual_group_ids', 'sso_group_ids'],
  profile_sso_groups: ['status'],
  memberships: ['status'],
  changes: ['is_folded'],
};

/** The tables that a database with this schema version has. */
export function dumpedTablesOf(schema: number): DumpedTable[] {
  return dumpedTables.filter((table) => !('since' in table) || table.since <= schema);
}

/** The columns of each table that a dump contains, in the catalog's order; none for a table that this schema lacks. */
export async function readDumpedColumns(
  client: PoolClient,
  schema: number,
): Promise<Record<TableName, string[]>> {
  const names = dumpedTablesOf(schema).map(({ name }) => name);
  const { rows } = await client.query<{ table: TableName; columns: string[] }>(sql`
    select relation.name as table, array_agg(attname::text order by attnum) as columns
    from unnest(${names}::text[]) as relation (name), pg_attribute
    where attrelid = relation.name::regclass and attnum > 0 and not attisdropped and attgenerated = ''
    group by relation.name`);
  const columns = new Map(rows.map((row) => [row.table, row.columns]));
  return forEachTable(({ name }) =>
    (columns.get(name) ?? []).filter((column) => !derivedColumns[name]?.includes(column)),
  );
}

/** Computes one value per table. */
export function forEachTable<Value>(valueOf: (table: DumpedTable) => Value): Record<TableName, Value> {
  // The type of Object.fromEntries loses the names.
  return Object.fromEntries(dumpedTables.map((table) => [table.name, valueOf(table)])) as Record<
    TableName,
    Value
  >;
}

/** SQL with the name of a table, or with a list of columns. */
export function identifiers(...names: readonly string[]): Sql {
  return raw(names.map(escapeIdentifier).join(', '));
}
