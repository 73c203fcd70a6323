import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { Client, Pool } from 'pg';
import { checkCluster } from '#server/portal-api/db/check-cluster.ts';
import { type DiskSpace, diskSpaceOf, unlimitedDiskSpace } from '#server/portal-api/db/disk-space.ts';
import { explainRefusal } from '#server/portal-api/db/explain-refusal.ts';
import { lockDirectory } from '#server/portal-api/db/lock.ts';
import { migrate } from '#server/portal-api/db/migrate.ts';
import { takingTurns } from '#server/portal-api/db/taking-turns.ts';
import { SyncedNodeFs, syncedStartParams } from '#server/portal-api/db/synced-node-fs.ts';

export interface Database {
  pool: Pool;
  /** Of the disk that the embedded database is on. */
  diskSpace: DiskSpace;
  close(): Promise<void>;
}

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

/**
 * Opens the database that the configuration names, and brings its schema up to date.
 * @throws {DatabaseLockedError} one sentence, when another process has the directory open
 * @throws {Error} one sentence, when it cannot be reached, or another PostgreSQL or a newer version of this product has
 * written it
 */
export async function openDatabase(
  { dataDir, databaseUrl }: DatabaseLocation,
  options: PostgresOptions = {},
): Promise<Database> {
  return databaseUrl ? openPostgres(databaseUrl, options) : openDirectory(dataDir);
}

/** Opens the embedded database of a directory, which is made when missing. */
async function openDirectory(dataDir: string): Promise<Database> {
  const directory = resolve(dataDir);
  const files = join(directory, 'postgres');
  await mkdir(files, { recursive: true, mode: 0o700 });
  const unlock = lockDirectory(directory);
  try {
    await checkCluster(directory, files);
    const fs = new SyncedNodeFs(files);
    const database = await openPglite(new PGlite({ fs, startParams: syncedStartParams }));
    return {
      pool: database.pool,
      diskSpace: diskSpaceOf(directory),
      close: async () => {
        await database.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

/**
 * Opens a database that lives in memory and ends with the process.
 * @param cluster what PGlite's `dumpDataDir` gave, to start from
 */
export async function openMemory(cluster?: Blob): Promise<Database> {
  return openPglite(new PGlite({ loadDataDir: cluster }));
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
    throw explainRefusal(url, error);
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

async function openPglite(pglite: PGlite): Promise<Database> {
  // The pool replaces a client after a failed query, and a connection to PGlite serves one client only.
  class PgliteClient extends Client {
    constructor() {
      super(createPgConfig(takingTurns(pglite)));
    }
  }
  const pool = new Pool({ Client: PgliteClient, max: 1, idleTimeoutMillis: 0 });
  const close = async () => {
    await pool.end();
    await pglite.close();
  };
  try {
    await migrate(pool);
  } catch (error) {
    await close();
    throw error;
  }
  return { pool, diskSpace: unlimitedDiskSpace, close };
}
