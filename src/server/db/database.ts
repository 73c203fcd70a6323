import type { ClientBase, Pool } from 'pg';
import type { DiskSpace } from '#server/db/disk-space.ts';

/** What runs single statements: a pool, or a client in a transaction. */
export type Queryable = Pick<ClientBase, 'query'>;

/** An open database, whatever its engine. */
export interface Database {
  pool: Pool;
  /** The space on the embedded database's disk. */
  diskSpace: DiskSpace;
  close(): Promise<void>;
}
