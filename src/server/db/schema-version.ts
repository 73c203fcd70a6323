import type { ClientBase, Pool } from 'pg';

/** The version of the last migration that ran on a database. */
export async function readSchemaVersion(database: Pool | ClientBase): Promise<number> {
  const { rows } = await database.query<{ version: number }>(
    'select max(version) as version from schema_migrations',
  );
  return rows[0]?.version ?? 0;
}
