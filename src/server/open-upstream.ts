import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { type AuditLog, createAuditLog } from '#server/audit-log/audit-log.ts';
import type { Config } from '#server/config/config.ts';
import { createMetorialUpstream } from '#server/gateway/metorial.ts';
import { loadDemo } from '#server/demo/load-demo.ts';
import type { DiskSpace } from '#server/db/disk-space.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { createPortalApi } from '#server/portal-api/portal-api.ts';
import type { Upstream } from '#server/gateway/upstream.ts';

export interface OpenUpstream {
  upstream: Upstream;
  /** What it is, in a word that holds no secret. */
  name: string;
  /** In the server's own database, whichever upstream there is. */
  auditLog: AuditLog;
  /** The server's own database. */
  pool: Pool;
  diskSpace: DiskSpace;
  /** The server's own key for it. */
  key: string;
  /** Whether it can answer now. Rejects when it cannot, too. */
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}

/** In milliseconds. No request takes nearly as long, unless its connection has gone silent or something has locked what it needs. */
const queryTimeout = 30_000;

/**
 * Opens the server's own database, and what answers the API: Metorial's service where a key is configured, else the embedded
 * API on that database.
 * @param demo whether a data directory that is new gets demo data; the database of a server never does by itself
 * @throws {Error} one sentence, when the database cannot be opened
 */
export async function openUpstream(config: Config, demo: boolean, log: Logger): Promise<OpenUpstream> {
  const { pool, diskSpace, close } = await openDatabase(config, {
    queryTimeout,
    loadDemo: demo && !config.metorial ? loadDemo : undefined,
  });
  const auditLog = createAuditLog({ pool, log, sharesDatabase: !config.metorial, diskSpace });
  // Metorial's service is asked when it is needed: that it is away is no reason to keep people from the page.
  const isReady = async () => (await pool.query('select')).rowCount === 1;
  const opened = { pool, diskSpace, auditLog, isReady, close };
  if (config.metorial) {
    const { key, url } = config.metorial;
    const upstream = createMetorialUpstream({ url, log });
    return { ...opened, upstream, name: url.origin, key };
  }
  // To the embedded API this server is a caller like any other; nobody else ever learns its key.
  const key = randomBytes(32).toString('base64url');
  const upstream = createPortalApi({
    pool,
    keys: [{ key, scope: 'write' }, ...config.apiKeys],
    report: (err, requestId) => log.error({ err, requestId }, 'request failed'),
  });
  return { ...opened, upstream, name: 'embedded', key };
}
