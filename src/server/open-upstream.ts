import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { type AuditLog, createAuditLog } from '#server/audit-log/audit-log.ts';
import type { Config } from '#server/config/config.ts';
import { createMetorialUpstream } from '#server/gateway/metorial.ts';
import { loadDemo } from '#server/demo/load-demo.ts';
import type { DiskSpace } from '#server/db/disk-space.ts';
import { checkStatementTimeout } from '#server/db/check-statement-timeout.ts';
import { isDistributed } from '#server/db/citus/distribute.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { waitForDatabase } from '#server/db/wait-for-database.ts';
import { watchDatabase } from '#server/db/watch-database.ts';
import { startRefolding } from '#server/db/refold.ts';
import { createFailureLog } from '#server/log/failure-log.ts';
import { createPortalApi } from '#server/portal-api/portal-api.ts';
import { createPortalSetup, type PortalSetup } from '#server/portal-setup/portal-setup.ts';
import type { Upstream } from '#server/gateway/upstream.ts';

interface UpstreamOptions {
  /** Whether a new data directory gets demo data; a database on a PostgreSQL server never gets it this way. */
  demo: boolean;
  log: Logger;
  /** Calls Metorial's service. */
  fetch?: typeof globalThis.fetch;
  /** Ends the wait for a database that cannot be reached. */
  signal?: AbortSignal | undefined;
}

interface OpenUpstream {
  upstream: Upstream;
  /** The name of the upstream, without secrets. */
  name: string;
  /** In the server's own database, with any upstream. */
  auditLog: AuditLog;
  /** Logs what the upstream does not let the server's own key do. */
  onRefusal?: (cause: string, status: number) => void;
  /** Only with the embedded upstream. */
  portalSetup?: PortalSetup;
  /** The server's own database. */
  pool: Pool;
  diskSpace: DiskSpace;
  /** The server's own key for the upstream. */
  key: string;
  /** Whether the server can answer now. May also reject if it cannot. */
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * In milliseconds. Only a lock makes a statement take this long, and a dead connection a query. The database gives up
 * first, and both before a proxy does, which usually waits for a minute, so the database doesn't keep working for a
 * client that has given up.
 */
const timeouts = { statement: 25_000, query: 30_000 };

/**
 * Opens the server's own database and the upstream: Metorial's service if a key is configured, else the embedded API on
 * that database.
 * @throws {Error} with one sentence, if the database cannot be opened
 */
export async function openUpstream(
  config: Config,
  { demo, log, fetch, signal }: UpstreamOptions,
): Promise<OpenUpstream> {
  const options = {
    queryTimeout: timeouts.query,
    statementTimeout: timeouts.statement,
    loadDemo: demo && !config.metorial ? loadDemo : undefined,
    onPrimary: (address: string) => log.info({ address }, 'database: this host takes writes'),
  };
  const { pool, diskSpace, close } = await waitForDatabase(() => openDatabase(config, options), log, signal);
  if (config.databaseUrl) await checkStatementTimeout(pool, timeouts.statement, log);
  const reportOutage = config.databaseUrl ? watchDatabase(pool, config.databaseUrl, log) : () => false;
  // Citus has each change on another machine than its intent, with another log.
  const sharesDatabase = !config.metorial && !(await isDistributed(pool));
  const auditLog = createAuditLog({ pool, log, sharesDatabase, diskSpace });
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
    const failures = createFailureLog(log, 'service', url.host);
    const upstream = createMetorialUpstream({ url, failures, fetch });
    const onRefusal = (cause: string, status: number) => failures.failed(cause, { status });
    return { ...opened, upstream, onRefusal, name: url.origin, key };
  }
  // For the embedded API, this server is a client like any other, with a key that no one else knows.
  const key = randomBytes(32).toString('base64url');
  const upstream = createPortalApi({
    pool,
    diskSpace,
    keys: [{ key, scope: 'write' }, ...config.apiKeys],
    report: (err, requestId) => {
      if (!reportOutage(err)) log.error({ err, requestId }, 'request failed');
    },
  });
  const portalSetup = createPortalSetup({
    pool,
    diskSpace,
    report: (err) => log.error({ err }, 'setting up a portal failed'),
  });
  return { ...opened, upstream, name: 'embedded', key, portalSetup };
}
