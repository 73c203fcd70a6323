import { randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startEmbeddedPostgres } from '#server/test-support/start-embedded-postgres.ts';

export interface RestartablePostgres {
  url: string;
  /** Immediate shutdown: connections break, and unfinished work is lost. The next start recovers from the WAL. */
  crash(): Promise<void>;
  /** Fast shutdown, as by an administrator: clients are notified and disconnected. */
  stop(): Promise<void>;
  /** Starts it again at the same address. */
  start(): Promise<void>;
  remove(): Promise<void>;
}

/** Starts a PostgreSQL for this test alone, with default settings. */
export async function startRestartablePostgres(): Promise<RestartablePostgres> {
  const databaseDir = join(tmpdir(), `portal-profiles-postgres-${randomUUID()}`);
  let server = await startEmbeddedPostgres({ databaseDir, persistent: true });
  const { url } = server;
  const port = Number(new URL(url).port);
  let isRunning = true;

  async function crash(): Promise<void> {
    const pid = Number((await readFile(join(databaseDir, 'postmaster.pid'), 'utf8')).split('\n')[0]);
    process.kill(pid, 'SIGQUIT');
    while (isAlive(pid)) await delay(20);
    isRunning = false;
  }

  return {
    url,
    crash,
    stop: async () => {
      await server.stop();
      isRunning = false;
    },
    start: async () => {
      server = await startEmbeddedPostgres({ databaseDir, persistent: true, port });
      isRunning = true;
    },
    remove: async () => {
      if (isRunning) await crash();
      await rm(databaseDir, { recursive: true, force: true });
    },
  };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
