import { PGlite } from '@electric-sql/pglite';
import { Pool } from 'pg';
import type { Database } from '#server/db/database.ts';
import { unlimitedDiskSpace } from '#server/db/disk-space.ts';
import { explainConnectionError } from '#server/db/connection-error.ts';
import { migrate } from '#server/db/migrate.ts';
import { openDirectory } from '#server/db/pglite/open-directory.ts';
import { openPglite } from '#server/db/pglite/open-pglite.ts';

export interface DatabaseLocation {
  /** The embedded database's directory. */
  dataDir: string;
  /** A database of a PostgreSQL server instead, as in `postgres://user:password@host:5432/database`. */
  databaseUrl?: string | undefined;
}

export interface PostgresOptions {
  /** In milliseconds, for each query of the pool; without, a query may take as long as it likes. */
  queryTimeout?: number | undefined;
}

export interface OpenOptions extends PostgresOptions {
  /** What a data directory that is new gets before it counts as made; the database of a server never does. */
  loadDemo?: ((pool: Pool) => Promise<void>) | undefined;
}

/**
 * Opens the database that the configuration names, and brings its schema up to date.
 * @throws {DatabaseLockedError} one sentence, when another process has the directory open
 * @throws {DiskFullError} one sentence, when there is no room to make a database or to bring it up to date
 * @throws {Error} one sentence, when it cannot be reached, is not whole, or another PostgreSQL or a newer version of this
 * product has written it
 */
export async function openDatabase(
  { dataDir, databaseUrl }: DatabaseLocation,
  options: OpenOptions = {},
): Promise<Database> {
  return databaseUrl ? openPostgres(databaseUrl, options) : openDirectory(dataDir, options.loadDemo);
}

/**
 * Opens a database that lives in memory and ends with the process.
 * @param cluster what PGlite's `dumpDataDir` gave, to start from
 */
export async function openMemory(cluster?: Blob): Promise<Database> {
  return openPglite(new PGlite({ loadDataDir: cluster }), unlimitedDiskSpace);
}

/**
 * Opens a database of a PostgreSQL server, version 15 or later, and brings its schema up to date.
 * @param url as in `postgres://user:password@host:5432/database`
 * @throws {Error} one sentence, when it cannot be reached or does not let this user in
 */
export async function openPostgres(url: string, { queryTimeout }: PostgresOptions = {}): Promise<Database> {
  // A migration takes the time it takes.
  const migrating = postgresPool(url);
  try {
    await migrate(migrating);
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
    connectionString: url,
    application_name: 'portal-profiles',
    connectionTimeoutMillis: 5000,
    query_timeout: queryTimeout,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    max: 10,
  });
  // Node ends a process over an 'error' that nobody listens to. A lost connection fails the query it was needed for, if any;
  // the pool replaces it.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
