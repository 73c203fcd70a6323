import type { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { Client, Pool } from 'pg';
import type { DiskSpace } from '#server/db/disk-space.ts';
import type { PrepareSchema } from '#server/db/migrate.ts';
import { prepareForWrites } from '#server/db/prepare-for-writes.ts';
import type { Database } from '#server/db/database.ts';
import { yieldToEventLoop } from '#server/db/pglite/yield-to-event-loop.ts';

/** In milliseconds. Planning everything again takes some of them. */
const planLifetime = 10_000;

/**
 * Wraps a PGlite in a pool like that of a PostgreSQL server, and brings its schema up to date unless told otherwise.
 */
export async function openPglite(
  pglite: PGlite,
  diskSpace: DiskSpace,
  prepare: PrepareSchema = prepareForWrites,
): Promise<Database> {
  // Each client needs its own connection config: the pool replaces a client after a failed query.
  class PgliteClient extends Client {
    constructor() {
      super(createPgConfig(yieldToEventLoop(pglite)));
    }
  }
  const pool = new Pool({
    Client: PgliteClient,
    max: 1,
    idleTimeoutMillis: 0,
    // They all have the same session, with what another has prepared in it.
    onConnect: (client) => client.query('deallocate all').then(() => undefined),
  });
  // Nothing analyzes the tables, which would end plans. One that was made for a small table reads all of it, which
  // takes long when it has grown.
  let isWaiting = false;
  const discardPlans = async () => {
    if (isWaiting) return;
    isWaiting = true;
    await pool.query('discard plans').catch(() => {});
    isWaiting = false;
  };
  const timer = setInterval(discardPlans, planLifetime).unref();
  const close = async () => {
    clearInterval(timer);
    await pool.end();
    await pglite.close();
  };
  try {
    await prepare(pool, diskSpace);
  } catch (error) {
    await close();
    throw error;
  }
  return { pool, diskSpace, close };
}
