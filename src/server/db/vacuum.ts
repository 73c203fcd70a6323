import type { Pool } from 'pg';
import { isStatementTimeout } from '#server/db/is-database-unavailable.ts';
import { type DiskSpace, unlimitedDiskSpace } from '#server/db/disk-space.ts';

/**
 * Frees the space of dead rows and updates the planner's statistics. A PostgreSQL server runs autovacuum; the embedded
 * database never does. A vacuum can rewrite every page, so this does nothing when the disk has no room for that.
 */
export async function vacuum(pool: Pool, diskSpace: DiskSpace = unlimitedDiskSpace): Promise<void> {
  const { rows } = await pool.query<{ size: string }>('select pg_database_size(current_database()) as size');
  if (!(await diskSpace.allowsChanges(Number(rows[0]?.size)))) return;
  try {
    await pool.query(
      'vacuum analyze portals, groups, profiles, profile_search, search_buckets, profile_sso_groups, memberships, invites',
    );
  } catch (error) {
    // Behind a pooler, the role's limit counts. Autovacuum does it later.
    if (!isStatementTimeout(error)) throw error;
  }
}
