import sql, { type Sql } from 'sql-template-tag';

/** A time as the contract writes it, in UTC. */
export const timeJson = (column: Sql) =>
  sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
