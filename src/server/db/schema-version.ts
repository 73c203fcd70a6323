import type { PoolClient } from 'pg';

/** The version of the last migration that a database has run; once it is open, the newest that this program knows. */
export async function readSchemaVersion(client: PoolClient): Promise<number> {
  const { rows } = await client.query<{ version: number }>(
    'select max(version) as version from schema_migrations',
  );
  return rows[0]?.version ?? 0;
}
