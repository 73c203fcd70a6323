import type { Pool } from 'pg';
import type { Logger } from 'pino';

/**
 * Warns if PostgreSQL would keep working on statements for clients that have given up. That is so behind a pooler,
 * where the sessions are not ours to set, unless the role has a limit.
 * @param timeout the limit that statements should have, in milliseconds
 */
export async function checkStatementTimeout(pool: Pool, timeout: number, log: Logger): Promise<void> {
  // `setting` is in milliseconds.
  const { rows } = await pool.query<{ limit: string; role: string }>(
    `select setting as limit, quote_ident(current_user) as role from pg_settings where name = 'statement_timeout'`,
  );
  for (const { limit, role } of rows) {
    if (Number(limit) > 0 && Number(limit) <= timeout) continue;
    log.warn(
      `statements have no limit of ${timeout / 1000} s behind a pooler such as PgBouncer: run "alter role ${role} set statement_timeout = '${timeout / 1000}s'"`,
    );
  }
}
