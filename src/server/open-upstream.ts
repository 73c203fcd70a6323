import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { type AuditLog, createAuditLog } from '#server/audit-log/audit-log.ts';
import type { Config } from '#server/config/config.ts';
import { createMetorialUpstream } from '#server/gateway/metorial.ts';
import { loadDemo } from '#server/demo/load-demo.ts';
import type { DiskSpace } from '#server/db/disk-space.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { startRefolding } from '#server/db/refold.ts';
import { createPortalApi } from '#server/portal-api/portal-api.ts';
import type { Upstream } from '#server/gateway/upstream.ts';

export interface OpenUpstream {
  upstream: Upstream;
  /** The name of the upstream, without secrets. */
  name: string;
  /** In the server's own database, with any upstream. */
  auditLog: AuditLog;
  /** The server's own database. */
  pool: Pool;
  diskSpace: DiskSpace;
  /** The server's own key for the upstream. */
  key: string;
  /** Whether the server can answer now. May also reject if it cannot. */
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}

/** In milliseconds. Only a dead connection or a lock makes a query take this long. */
const queryTimeout = 30_000;

/**
 * Opens the server's own database and the upstream: Metorial's service if a key is configured, else the embedded API on
 * that database.
 * @param demo whether a new data directory gets demo data; a database on a PostgreSQL server never gets it this way
 * @throws {Error} with one sentence, if the database cannot be opened
 */
export async function openUpstream(config: Config, demo: boolean, log: Logger): Promise<OpenUpstream> {
  const { pool, diskSpace, close } = await openDatabase(config, {
    queryTimeout,
    loadDemo: demo && !config.metorial ? loadDemo : undefined,
  });
  const auditLog = createAuditLog({ pool, log, sharesDatabase: !config.metorial, diskSpace });
  // Do not probe Metorial's service: the page should work even while the service is unavailable.
  const isReady = async () => (await pool.query('select')).rowCount === 1;
  const stopRefolding = startRefolding({ pool, log, diskSpace });
  const opened = {
    pool,
    diskSpace,
    auditLog,
    isReady,
    close: async () => {
      await stopRefolding();
      await close();
    },
  };
  if (config.metorial) {
    const { key, url } = config.metorial;
    const upstream = createMetorialUpstream({ url, log });
    return { ...opened, upstream, name: url.origin, key };
  }
  // For the embedded API, this server is a client like any other, with a key that no one else knows.
  const key = randomBytes(32).toString('base64url');
  const upstream = createPortalApi({
    pool,
    diskSpace,
    keys: [{ key, scope: 'write' }, ...config.apiKeys],
    report: (err, requestId) => log.error({ err, requestId }, 'request failed'),
  });
  return { ...opened, upstream, name: 'embedded', key };
}
