import { inject } from 'vitest';
import { createPortalApi, type Database, openPostgres, type Upstream } from '#server/testing.ts';
import { createTestDatabase, openTestDatabase } from '#server/test-support/open-test-database.ts';
import { modelKeys } from '#e2e/model/reference/expected-response.ts';

/** Small buckets, so that a few hundred profiles fill many of them. */
const smallBuckets = `
  create or replace function search_bucket_size() returns int language sql immutable as 'select 8'`;

export interface TwoServers {
  database: Database;
  /** Two servers that share nothing but the database. */
  servers: readonly [Upstream, Upstream];
  /** Unexpected errors of the servers. */
  failures: unknown[];
  close(): Promise<void>;
}

/** Opens two servers on an empty database. On PostgreSQL, each has its own connections. */
export async function openTwoServers(): Promise<TwoServers> {
  const { databases, drop } = await openTwice();
  await databases[0].pool.query(smallBuckets);
  const failures: unknown[] = [];
  const serve = ({ pool }: Database) =>
    createPortalApi({
      pool,
      keys: [
        { key: modelKeys.writer, scope: 'write' },
        { key: modelKeys.reader, scope: 'read' },
      ],
      report: (error) => failures.push(error),
    });
  return {
    database: databases[0],
    servers: [serve(databases[0]), serve(databases[1])],
    failures,
    close: async () => {
      await Promise.all([...new Set(databases)].map((database) => database.close()));
      await drop();
    },
  };
}

async function openTwice(): Promise<{ databases: [Database, Database]; drop: () => Promise<void> }> {
  if (inject('engine') === 'pglite') {
    const database = await openTestDatabase();
    return { databases: [database, database], drop: async () => {} };
  }
  const { url, drop } = await createTestDatabase();
  return { databases: [await openPostgres(url), await openPostgres(url)], drop };
}
