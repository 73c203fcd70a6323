import type { Pool } from 'pg';
import type { DiskSpace } from '#server/db/disk-space.ts';

/** An open database, whatever its engine. */
export interface Database {
  pool: Pool;
  /** Of the disk that the embedded database is on. */
  diskSpace: DiskSpace;
  close(): Promise<void>;
}
