import type { Pool } from 'pg';

/**
 * Queries for all definitions in the schema `public`, as PostgreSQL prints them. They omit what differs between
 * databases: OIDs, and `"$user"` in the search path of functions, which is a default of servers but not of the embedded
 * database.
 */
const queries = {
  relations: `
    select relname, relkind, relpersistence, reloptions, amname, relreplident, relrowsecurity, relacl,
      pg_get_viewdef(case relkind when 'v' then pg_class.oid end) as view, obj_description(pg_class.oid) as comment
    from pg_class left join pg_am on pg_am.oid = relam
    where relnamespace = 'public'::regnamespace order by relname`,
  columns: `
    select attrelid::regclass::text as relation, attnum, attname, format_type(atttypid, atttypmod) as type, attnotnull,
      pg_get_expr(adbin, adrelid) as default, attidentity, attgenerated, collname, attstorage, attcompression,
      attstattarget, attoptions, attisdropped, attacl, col_description(attrelid, attnum) as comment
    from pg_attribute join pg_class on pg_class.oid = attrelid
    left join pg_attrdef on adrelid = attrelid and adnum = attnum
    left join pg_collation on pg_collation.oid = attcollation
    where relnamespace = 'public'::regnamespace and attnum > 0 order by relation, attnum`,
  constraints: `
    select conrelid::regclass::text as relation, conname, contype, pg_get_constraintdef(oid) as definition, convalidated,
      confupdtype, confdeltype, conindid::regclass::text as index
    from pg_constraint where connamespace = 'public'::regnamespace order by relation, conname`,
  indexes: `
    select indexrelid::regclass::text as index, pg_get_indexdef(indexrelid) as definition, indisvalid, indisclustered,
      indisreplident
    from pg_index join pg_class on pg_class.oid = indexrelid
    where relnamespace = 'public'::regnamespace order by index`,
  triggers: `
    select tgrelid::regclass::text as relation, conname, tgfoid::regproc::text as function, tgtype, tgenabled,
      tgdeferrable, tginitdeferred, case when not tgisinternal then pg_get_triggerdef(pg_trigger.oid) end as definition
    from pg_trigger join pg_class on pg_class.oid = tgrelid left join pg_constraint on pg_constraint.oid = tgconstraint
    where relnamespace = 'public'::regnamespace
    order by relation, definition, conname, function, tgtype`,
  functions: `
    select replace(pg_get_functiondef(oid), '''$user'', ', '') as definition, proacl, obj_description(oid) as comment
    from pg_proc where pronamespace = 'public'::regnamespace order by oid::regprocedure::text`,
  sequences: `
    select sequencename, data_type::text, start_value, increment_by, min_value, max_value, cache_size, cycle
    from pg_sequences where schemaname = 'public' order by sequencename`,
  types: `
    select typname, typtype from pg_type where typnamespace = 'public'::regnamespace order by typname`,
  rules: `
    select tablename, rulename, definition from pg_rules where schemaname = 'public' order by tablename, rulename`,
  policies: `select * from pg_policies where schemaname = 'public'`,
  statistics: `select stxname from pg_statistic_ext where stxnamespace = 'public'::regnamespace`,
  extensions: `select extname, extversion from pg_extension order by extname`,
} satisfies Record<string, string>;

export type Catalogue = Record<keyof typeof queries, object[]>;

export async function readCatalogue(pool: Pool): Promise<Catalogue> {
  const parts: Record<string, object[]> = {};
  for (const [name, query] of Object.entries(queries)) parts[name] = (await pool.query<object>(query)).rows;
  // The type of an object that is filled in a loop loses the names.
  return parts as Catalogue;
}
