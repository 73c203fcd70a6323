import type { Pool } from 'pg';

/**
 * Frees what many writes have left behind and counts anew what the planner goes by. A PostgreSQL server does so by itself in
 * time, the embedded database never does.
 */
export async function vacuum(pool: Pool): Promise<void> {
  await pool.query(
    'vacuum analyze portals, groups, profiles, profile_search, search_buckets, profile_sso_groups, memberships',
  );
}
