import type { ClientBase, Pool } from 'pg';

/** Whether a database has the table of its migrations, and with it the others. */
export async function hasSchema(database: Pool | ClientBase): Promise<boolean> {
  const { rows } = await database.query<{ has: boolean }>(
    `select to_regclass('schema_migrations') is not null as has`,
  );
  return rows[0]?.has ?? false;
}

/** The version of the last migration that ran on a database. */
export async function readSchemaVersion(database: Pool | ClientBase): Promise<number> {
  const { rows } = await database.query<{ version: number }>(
    'select max(version) as version from schema_migrations',
  );
  return rows[0]?.version ?? 0;
}
