import { Client, type ClientBase, type ClientConfig } from 'pg';
import { standbyError } from '#server/db/hosts/no-primary-error.ts';
import { readTimeline } from '#server/db/hosts/watch-host.ts';
import type { DatabaseHosts } from '#server/db/hosts/watch-hosts.ts';
import { connectionString } from '#server/db/postgres-url.ts';

/** A class of clients for a pool, each of which is of the host that takes writes when the client is created. */
export function primaryClient(hosts: DatabaseHosts): typeof Client {
  return class extends Client {
    constructor(options?: ClientConfig) {
      super({ ...options, connectionString: connectionString(hosts.primaryUrl()) });
    }
  };
}

/**
 * Makes sure that a new connection is to a server that takes writes: it can have become a standby since it was asked.
 * @throws {Error} as `standbyError`, otherwise
 */
export async function requirePrimary(client: ClientBase): Promise<void> {
  if ((await readTimeline(client)) === undefined) throw standbyError();
}
