import { setTimeout as delay } from 'node:timers/promises';
import { Client, type ClientBase } from 'pg';
import { clientConfig } from '#server/db/client-config.ts';

/** In milliseconds: between two questions to a host, and how long it may take to answer, or to accept a connection. */
const times = { between: 1000, answer: 4000 };

/** What a host has answered: a standby has neither. */
export interface HostAnswer {
  /** If it takes writes. */
  timeline?: number | undefined;
  /** Why it did not answer. */
  error?: unknown;
}

/**
 * Asks a host every second whether it takes writes, until it is told to stop. A lost connection
 * counts only if a new one cannot be made.
 */
export async function watchHost(
  url: string,
  tell: (answer: HostAnswer) => void,
  stop: AbortSignal,
): Promise<void> {
  let client: Client | undefined;
  const disconnect = () => {
    client?.connection.stream.destroy();
    client = undefined;
  };
  stop.addEventListener('abort', disconnect);
  while (!stop.aborted) {
    const isNew = client === undefined;
    try {
      client ??= createClient(url);
      if (isNew) await client.connect();
      tell({ timeline: await readTimeline(client) });
    } catch (error) {
      disconnect();
      if (!isNew) continue;
      tell({ error });
    }
    await delay(times.between, undefined, { signal: stop }).catch(() => {});
  }
}

function createClient(url: string): Client {
  const client = new Client({
    ...clientConfig(url),
    application_name: 'portal-profiles',
    connectionTimeoutMillis: times.answer,
    query_timeout: times.answer,
  });
  // An 'error' event without a listener ends the process.
  client.on('error', () => {});
  return client;
}

/**
 * The timeline of a server that takes writes. Each promotion begins a new one, with a higher number, so of two servers
 * that take writes, the one with the lower number has missed a promotion.
 * @returns undefined for a standby
 */
async function readTimeline(client: ClientBase): Promise<number | undefined> {
  const { rows } = await client.query<{ timeline: string | null }>(
    'select case when not pg_is_in_recovery() then left(pg_walfile_name(pg_current_wal_lsn()), 8) end as timeline',
  );
  const timeline = rows[0]?.timeline;
  return typeof timeline === 'string' ? Number.parseInt(timeline, 16) : undefined;
}

/** Whether a host has neither answered nor refused in time: it is frozen, or cut off. */
export function isUnresponsive(error: unknown): boolean {
  return error instanceof Error && /timeout|ETIMEDOUT/.test(error.message);
}
