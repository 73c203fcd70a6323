import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { databaseAddress, explainConnectionError } from '#server/db/connection-error.ts';
import { createFailureLog } from '#server/log/failure-log.ts';

/**
 * Logs why a PostgreSQL database cannot be used, and when it can be used again, for all users of the pool.
 * @param url of the database
 * @returns a function that does the same for an error within a transaction, and
 * tells whether it was one of the connection
 */
export function watchDatabase(pool: Pool, url: string, log: Logger): (error: unknown) => boolean {
  const failures = createFailureLog(log, 'database', databaseAddress(url));

  const report = (error: unknown): boolean => {
    const explained = explainConnectionError(url, error);
    if (explained === error || !(explained instanceof Error)) return false;
    const { code } = error as NodeJS.ErrnoException;
    failures.failed(explained.message, { code });
    return true;
  };

  // Idle connections that the server ends.
  pool.on('error', report);
  const query: (...args: unknown[]) => Promise<unknown> = pool.query.bind(pool);
  const watchedQuery = async (...args: unknown[]) => {
    try {
      const result = await query(...args);
      failures.worked();
      return result;
    } catch (error) {
      report(error);
      throw error;
    }
  };
  // Pool has an overload for callbacks too, which nothing here uses.
  pool.query = watchedQuery as typeof pool.query;
  return report;
}
