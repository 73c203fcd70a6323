import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { populationVersion } from '#e2e/bench/api/filling/population.ts';

/** Tells two schemas apart, even during work on a migration: columns, constraints, indexes, triggers, functions. */
const schema = `
  select string_agg(line, ';' order by line) as lines from (
    select table_name || column_name || data_type || coalesce(column_default, '') || coalesce(generation_expression, '') as line
    from information_schema.columns where table_schema = 'public'
    union all select conrelid::regclass || pg_get_constraintdef(oid) from pg_constraint
      where connamespace = 'public'::regnamespace
    union all select indexdef from pg_indexes where schemaname = 'public'
    union all select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
    union all select pg_get_functiondef(oid) from pg_proc
      where pronamespace = 'public'::regnamespace and prokind = 'f' and prolang <> 13
  ) as described`;

/** @returns a short hash that changes with the schema of a database and with the data it is filled with */
export async function fingerprint(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ lines: string }>(schema);
  return createHash('sha256').update(`${populationVersion} ${rows[0]?.lines}`).digest('hex').slice(0, 8);
}
