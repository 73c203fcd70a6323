import type { Pool, PoolClient } from 'pg';
import { isDatabaseUnreachable } from '#server/db/is-database-unavailable.ts';

/** Begins a transaction of the isolation level that the SQL relies on, whatever the default is. */
const begin = 'begin isolation level read committed';

/** Runs work in one transaction: committed when it returns, rolled back when it throws. */
export function inTransaction<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  return run(pool, begin, work);
}

/**
 * Like {@link inTransaction}, for work that nobody waits for and that can take long: the role's `statement_timeout`
 * does not count.
 */
export function inLongTransaction<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  return run(pool, `${begin}; set local statement_timeout = 0`, work);
}

/** Runs reads that all see the database of one moment. */
export function inSnapshot<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  return run(pool, 'begin isolation level repeatable read, read only', work);
}

async function run<Result>(
  pool: Pool,
  beginning: string,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query(beginning);
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    // A server that takes no writes any more would refuse the next transaction as well.
    broken = isDatabaseUnreachable(error);
    await client.query('rollback').catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
