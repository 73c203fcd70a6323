import type { Pool } from 'pg';
import { isStatementTimeout } from '#server/db/is-database-unavailable.ts';
import { type DiskSpace, unlimitedDiskSpace } from '#server/db/disk-space.ts';

/**
 * Frees the space of dead rows and updates the planner's statistics. A PostgreSQL server runs autovacuum; the embedded
 * database never does. A vacuum can rewrite every page, so this does nothing when the disk has no room for that.
 * The work before it is done, so a failure is a warning.
 */
export async function vacuum(pool: Pool, diskSpace: DiskSpace = unlimitedDiskSpace): Promise<void> {
  try {
    const { rows } = await pool.query<{ size: string }>(
      'select pg_database_size(current_database()) as size',
    );
    if (!(await diskSpace.allowsChanges(Number(rows[0]?.size)))) return;
    // Several processes would share memory, of which a container has 64 MB by default.
    await pool.query(
      'vacuum (analyze, parallel 0) portals, groups, profiles, profile_search, search_buckets, profile_sso_groups, memberships, invites',
    );
  } catch (error) {
    // Behind a pooler, the role's limit counts. Autovacuum does it later.
    if (isStatementTimeout(error)) return;
    const message = error instanceof Error ? error.message : String(error);
    console.error(`The database couldn't be vacuumed (${message}). Nothing is lost.`);
  }
}
