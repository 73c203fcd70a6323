import { PGlite } from '@electric-sql/pglite';
import { Pool } from 'pg';
import type { Database } from '#server/db/database.ts';
import { unlimitedDiskSpace } from '#server/db/disk-space.ts';
import { explainConnectionError } from '#server/db/connection-error.ts';
import { migrate } from '#server/db/migrate.ts';
import { connectionString } from '#server/db/postgres-url.ts';
import { applySessionSettings } from '#server/db/session-settings.ts';
import { retryConflicts } from '#server/db/retry-conflicts.ts';
import { openDirectory } from '#server/db/pglite/open-directory.ts';
import { openPglite } from '#server/db/pglite/open-pglite.ts';

export interface DatabaseLocation {
  /** The data directory of the embedded database. */
  dataDir: string;
  /** The URL of a PostgreSQL database to use instead, such as `postgres://user:password@host:5432/database`. */
  databaseUrl?: string | undefined;
}

export interface PostgresOptions {
  /** For each query of the pool, in milliseconds; no limit if omitted. */
  queryTimeout?: number | undefined;
}

export interface OpenOptions extends PostgresOptions {
  /** Fills a new data directory before it counts as initialized; never called for a PostgreSQL server's database. */
  loadDemo?: ((pool: Pool) => Promise<void>) | undefined;
}

/**
 * Opens the database that the configuration names, and brings its schema up to date.
 * @throws {DatabaseLockedError} one sentence, when another process has the directory open
 * @throws {DiskFullError} one sentence, when the disk has no room to create the database or to migrate it
 * @throws {Error} one sentence, when the database cannot be reached, is incomplete, or was written by another version
 * of PostgreSQL or a newer version of this product
 */
export async function openDatabase(
  { dataDir, databaseUrl }: DatabaseLocation,
  options: OpenOptions = {},
): Promise<Database> {
  return databaseUrl ? openPostgres(databaseUrl, options) : openDirectory(dataDir, options.loadDemo);
}

/**
 * Opens an in-memory database, which ends with the process.
 * @param cluster a data directory to start from, as returned by PGlite's `dumpDataDir`
 */
export async function openMemory(cluster?: Blob): Promise<Database> {
  return openPglite(new PGlite({ loadDataDir: cluster }), unlimitedDiskSpace);
}

/**
 * Opens a database of a PostgreSQL server, version 15 or later, and brings its schema up to date.
 * @param url such as `postgres://user:password@host:5432/database`
 * @throws {Error} one sentence, when the server cannot be reached or rejects this user
 */
export async function openPostgres(url: string, { queryTimeout }: PostgresOptions = {}): Promise<Database> {
  // A migration has no time limit.
  const migrating = postgresPool(url);
  try {
    await retryConflicts(() => migrate(migrating));
  } catch (error) {
    throw explainConnectionError(url, error);
  } finally {
    await migrating.end();
  }
  const pool = postgresPool(url, queryTimeout);
  return { pool, diskSpace: unlimitedDiskSpace, close: () => pool.end() };
}

function postgresPool(url: string, queryTimeout?: number): Pool {
  const pool = new Pool({
    connectionString: connectionString(url),
    application_name: 'portal-profiles',
    connectionTimeoutMillis: 5000,
    query_timeout: queryTimeout,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    max: 10,
    onConnect: applySessionSettings,
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
