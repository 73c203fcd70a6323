import type { ClientBase, QueryResult } from 'pg';

/** What the SQL relies on: PostgreSQL's own defaults, which a role, a database or a server can replace. */
const settings = {
  default_transaction_isolation: 'read committed',
  default_transaction_read_only: 'off',
  default_transaction_deferrable: 'off',
  idle_in_transaction_session_timeout: '0',
  idle_session_timeout: '0',
  DateStyle: 'ISO, MDY',
  IntervalStyle: 'postgres',
  TimeZone: 'UTC',
  bytea_output: 'hex',
  standard_conforming_strings: 'on',
  array_nulls: 'on',
  transform_null_equals: 'off',
  extra_float_digits: '1',
  gin_fuzzy_search_limit: '0',
};

/**
 * The schema that has the tables: the first of the session's search path, or `public` where the path has none. Without
 * any tables yet, the schema that the path would create them in, or `public`.
 */
const schema = `coalesce(
  (select relnamespace::regnamespace::text from pg_class where oid = to_regclass('schema_migrations')),
  (select 'public' where to_regclass('public.schema_migrations') is not null),
  quote_ident(current_schema()),
  'public')`;

/**
 * The timeouts come first, because they could end the rest. `transaction_timeout` is new in
 * PostgreSQL 17. A pooler such as PgBouncer gives other programs the session later, imports among
 * them, so there the role's limit on statements counts.
 */
const statements = (statementTimeout: number, processId: number) => `
  select set_config('transaction_timeout', '0', false) where current_setting('transaction_timeout', true) is not null;
  select true as is_own, set_config('statement_timeout', '${statementTimeout}', false) where pg_backend_pid() = ${processId};
  set lock_timeout = 0;
  select set_config('search_path', ${schema}, false);
  ${Object.entries(settings)
    .map(([name, value]) => `set ${name} = '${value}';`)
    .join('\n  ')}`;

/**
 * Gives a new session the settings that the SQL relies on. PgBouncer in transaction mode keeps only some of them, so
 * that there the defaults of the role still count.
 * @param statementTimeout in milliseconds; 0 for no limit
 * @returns whether the session is the client's own; that of a pooler is not
 */
export async function applySessionSettings(client: ClientBase, statementTimeout: number): Promise<boolean> {
  // The types leave out what the server said of itself. A pooler says something else than the process behind it.
  const { processID } = client as ClientBase & { processID: number };
  // And that several statements have several results.
  const results: unknown = await client.query(statements(statementTimeout, processID));
  return (results as QueryResult[]).some(({ rows: [row] }) => row?.is_own === true);
}
