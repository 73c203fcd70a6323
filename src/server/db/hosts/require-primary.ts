import type { ClientBase } from 'pg';
import { standbyError } from '#server/db/hosts/no-primary-error.ts';

/**
 * Makes sure that a connection is to a server that takes writes. A standby has all tables and would only refuse the first
 * write, long after the start, and a primary can have become one since it was asked.
 * @throws {Error} as `standbyError`, otherwise
 */
export async function requirePrimary(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ is_standby: boolean }>('select pg_is_in_recovery() as is_standby');
  if (rows[0]?.is_standby) throw standbyError();
}
