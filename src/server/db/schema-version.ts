import type { PoolClient } from 'pg';

/**
 * The version of the last migration that ran on a database. An open database always has this program's newest version.
 */
export async function readSchemaVersion(client: PoolClient): Promise<number> {
  const { rows } = await client.query<{ version: number }>(
    'select max(version) as version from schema_migrations',
  );
  return rows[0]?.version ?? 0;
}
