import type { Pool, PoolClient } from 'pg';
import { expect, vi } from 'vitest';

/** Resolves when a connection to the database waits for a lock. */
export async function waitForLock(database: Pool | PoolClient): Promise<void> {
  await vi.waitFor(async () => {
    const { rowCount } = await database.query(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    expect(rowCount).toBe(1);
  });
}
