import type { Pool } from 'pg';
import type { DiskSpace } from '#server/db/disk-space.ts';

/** An open database, whatever its engine. */
export interface Database {
  pool: Pool;
  /** The space on the embedded database's disk. */
  diskSpace: DiskSpace;
  close(): Promise<void>;
}
