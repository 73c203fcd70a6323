import { PGlite } from '@electric-sql/pglite';
import { Pool } from 'pg';
import type { Database } from '#server/db/database.ts';
import { unlimitedDiskSpace } from '#server/db/disk-space.ts';
import { explainConnectionError } from '#server/db/connection-error.ts';
import { hostUrls } from '#server/db/hosts/host-urls.ts';
import { clientOf } from '#server/db/client-config.ts';
import { requirePrimary } from '#server/db/hosts/require-primary.ts';
import { type DatabaseHosts, watchHosts } from '#server/db/hosts/watch-hosts.ts';
import type { PrepareSchema } from '#server/db/migrate.ts';
import { neverPrepare } from '#server/db/prepared.ts';
import { prepareForWrites } from '#server/db/prepare-for-writes.ts';
import { applySessionSettings } from '#server/db/session-settings.ts';
import { retryConflicts } from '#server/db/retry-conflicts.ts';
import { openDirectory, type OpenDirectoryOptions } from '#server/db/pglite/open-directory.ts';
import { openPglite } from '#server/db/pglite/open-pglite.ts';
import { serveSnapshots } from '#server/db/pglite/snapshots/serve-snapshots.ts';

export interface DatabaseLocation {
  /** The data directory of the embedded database. */
  dataDir: string;
  /**
   * The URL of a PostgreSQL database to use instead, such as
   * `postgres://user:password@host:5432/database`, or of several hosts.
   */
  databaseUrl?: string | undefined;
  /** The most connections to that database, 10 if omitted. */
  poolSize?: number | undefined;
}

export interface PostgresOptions {
  /** Checks or changes the schema before the database is used; migrates it by default. */
  prepare?: PrepareSchema | undefined;
  /** How long the pool waits for each query, in milliseconds; no limit if omitted. */
  queryTimeout?: number | undefined;
  /** How long the server works on each statement, in milliseconds; no limit if omitted. */
  statementTimeout?: number | undefined;
  poolSize?: number | undefined;
  /**
   * If the URL names several hosts: called with the address of the one that takes writes, and whenever that changes.
   */
  onPrimary?: ((address: string) => void) | undefined;
}

interface OpenOptions extends PostgresOptions, OpenDirectoryOptions {}

/**
 * Opens the database that the configuration names, and brings its schema up to date. While a directory is open, other
 * processes can get copies of it.
 * @throws {DatabaseLockedError} one sentence, when another process has the directory open
 * @throws {DiskFullError} one sentence, when the disk has no room to create the database or to migrate it
 * @throws {Error} one sentence, when the folder cannot be used, or the database cannot be reached, is incomplete, or
 * was written by another version of PostgreSQL or a newer version of this product
 */
export async function openDatabase(
  { dataDir, databaseUrl, poolSize }: DatabaseLocation,
  options: OpenOptions = {},
): Promise<Database> {
  if (databaseUrl) return openPostgres(databaseUrl, { ...options, poolSize });
  return serveSnapshots(dataDir, await openDirectory(dataDir, options));
}

/**
 * Opens an in-memory database, which ends with the process.
 * @param cluster a data directory to start from, as returned by PGlite's `dumpDataDir`
 */
export async function openMemory(cluster?: Blob): Promise<Database> {
  return openPglite(new PGlite({ loadDataDir: cluster }), unlimitedDiskSpace);
}

/**
 * Opens a database of a PostgreSQL server, version 15 or later, and brings its schema up to date unless told otherwise.
 * @param url such as `postgres://user:password@host:5432/database`; with several hosts, each new connection is to the
 * one that takes writes
 * @throws {Error} one sentence, when the server cannot be reached or rejects this user
 */
export async function openPostgres(
  url: string,
  { prepare = prepareForWrites, onPrimary, ...options }: PostgresOptions = {},
): Promise<Database> {
  let hosts: DatabaseHosts | undefined;
  try {
    const urls = hostUrls(url);
    if (urls.length > 1) hosts = await watchHosts(urls, onPrimary);
    // A migration has no time limit.
    const migrating = postgresPool(url, hosts);
    await retryConflicts(() => prepare(migrating)).finally(() => migrating.end());
  } catch (error) {
    hosts?.close();
    throw explainConnectionError(url, error);
  }
  const pool = postgresPool(url, hosts, options);
  return {
    pool,
    diskSpace: unlimitedDiskSpace,
    close: async () => {
      await pool.end();
      hosts?.close();
    },
  };
}

function postgresPool(
  url: string,
  hosts: DatabaseHosts | undefined,
  { queryTimeout, statementTimeout = 0, poolSize = 10 }: PostgresOptions = {},
): Pool {
  const pool = new Pool({
    Client: clientOf(() => hosts?.primaryUrl() ?? url),
    ...(hosts && { stream: hosts.createSocket }),
    application_name: 'portal-profiles',
    connectionTimeoutMillis: 5000,
    // Longer than the default: a new connection has to prepare everything again.
    idleTimeoutMillis: 60_000,
    query_timeout: queryTimeout,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    max: poolSize,
    onConnect: async (client) => {
      if (hosts) await requirePrimary(client);
      if (!(await applySessionSettings(client, statementTimeout))) neverPrepare(client);
    },
  });
  // An 'error' event without a listener ends the process. A lost connection fails only the query that runs on it; the
  // pool replaces it.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  retryStatements(pool);
  return pool;
}

/** Makes `pool.query` repeat a statement that conflicts with another: it is a transaction of its own. */
function retryStatements(pool: Pool): void {
  const query: (...args: unknown[]) => Promise<unknown> = pool.query.bind(pool);
  const retryingQuery = (...args: unknown[]) => retryConflicts(() => query(...args));
  // Pool has an overload for callbacks too, which nothing here uses.
  pool.query = retryingQuery as typeof pool.query;
}
