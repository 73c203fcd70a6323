import type { PoolClient } from 'pg';

/** How many migrations a database has seen; of an open one, how many this program knows. */
export async function readSchemaVersion(client: PoolClient): Promise<number> {
  const { rows } = await client.query<{ version: number }>(
    'select max(version) as version from schema_migrations',
  );
  return rows[0]?.version ?? 0;
}
