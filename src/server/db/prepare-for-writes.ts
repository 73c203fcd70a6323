import type { Pool } from 'pg';
import { continueIds } from '#server/db/continue-ids.ts';
import type { DiskSpace } from '#server/db/disk-space.ts';
import { migrate } from '#server/db/migrate.ts';

/**
 * Migrates a database to the newest schema, and has new IDs come after its own.
 * @throws {Error} as `migrate`
 */
export async function prepareForWrites(pool: Pool, diskSpace?: DiskSpace): Promise<void> {
  await migrate(pool, diskSpace);
  await continueIds(pool);
}
