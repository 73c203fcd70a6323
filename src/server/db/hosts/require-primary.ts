import type { ClientBase } from 'pg';
import { standbyError } from '#server/db/hosts/no-primary-error.ts';
import { readTimeline } from '#server/db/hosts/watch-host.ts';

/**
 * Makes sure that a new connection is to a server that takes writes: it can have become a standby since it was asked.
 * @throws {Error} as `standbyError`, otherwise
 */
export async function requirePrimary(client: ClientBase): Promise<void> {
  if ((await readTimeline(client)) === undefined) throw standbyError();
}
