import type { Pool } from 'pg';
import { type DiskSpace, unlimitedDiskSpace } from '#server/db/disk-space.ts';

/**
 * Frees the space of dead rows and updates the planner's statistics. A PostgreSQL server runs autovacuum; the embedded
 * database never does. A vacuum can rewrite every page, so this does nothing when the disk has no room for that.
 */
export async function vacuum(pool: Pool, diskSpace: DiskSpace = unlimitedDiskSpace): Promise<void> {
  const { rows } = await pool.query<{ size: string }>('select pg_database_size(current_database()) as size');
  if (!(await diskSpace.allowsChanges(Number(rows[0]?.size)))) return;
  await pool.query(
    'vacuum analyze portals, groups, profiles, profile_search, search_buckets, profile_sso_groups, memberships, invites',
  );
}
