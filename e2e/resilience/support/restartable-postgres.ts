import { randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startEmbeddedPostgres } from '#server/test-support/start-embedded-postgres.ts';

export interface RestartablePostgres {
  url: string;
  /** Ends it at once: connections break and what was under way is lost; the next start recovers from the log. */
  crash(): Promise<void>;
  /** Ends it as an administrator does who is in a hurry: connections are told, then closed. */
  stop(): Promise<void>;
  /** Starts it again, under the same address. */
  start(): Promise<void>;
  remove(): Promise<void>;
}

/** A PostgreSQL of this test's own, with every setting as it comes. */
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
