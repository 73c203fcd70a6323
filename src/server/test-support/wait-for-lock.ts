import type { Queryable } from '#server/db/queryable.ts';
import { expect, inject, vi } from 'vitest';

/** What each connection to the database does, on every machine. */
const activity = inject('engine') === 'citus' ? 'citus_stat_activity' : 'pg_stat_activity';

/** Resolves when a connection to the database waits for a lock. */
export async function waitForLock(database: Queryable): Promise<void> {
  await vi.waitFor(async () => {
    const { rowCount } = await database.query(
      `select from ${activity} where datname = current_database() and wait_event_type = 'Lock'`,
    );
    expect(rowCount).toBe(1);
  });
}
