import type { Pool } from 'pg';
import { type DiskSpace, unlimitedDiskSpace } from '#server/db/disk-space.ts';

/**
 * Frees what many writes have left behind and counts anew what the planner goes by. A PostgreSQL server does so by itself in
 * time, the embedded database never does. Where there is no room for what that may write, every page at the most, all is left
 * as it is.
 */
export async function vacuum(pool: Pool, diskSpace: DiskSpace = unlimitedDiskSpace): Promise<void> {
  const { rows } = await pool.query<{ size: string }>('select pg_database_size(current_database()) as size');
  if (!(await diskSpace.allowsChanges(Number(rows[0]?.size)))) return;
  await pool.query(
    'vacuum analyze portals, groups, profiles, profile_search, search_buckets, profile_sso_groups, memberships',
  );
}
