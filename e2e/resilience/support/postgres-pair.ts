import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { query } from '#e2e/resilience/support/storage.ts';
import { startEmbeddedPostgres } from '#server/test-support/start-embedded-postgres.ts';

/** A PostgreSQL with a standby that has every acknowledged write. */
interface PostgresPair {
  primaryUrl: string;
  standbyUrl: string;
  /** Kills all processes of the primary at once, as when its machine loses power. */
  kill(): Promise<void>;
  /** Stops all processes of the primary. Its sockets stay open, and nothing answers. */
  freeze(): Promise<void>;
  thaw(): Promise<void>;
  /** Makes the standby take writes. */
  promote(): Promise<void>;
  remove(): Promise<void>;
}

/** Starts a primary and a standby for this test alone. Writes wait until the standby has them. This takes Linux. */
export async function startPostgresPair(): Promise<PostgresPair> {
  const directory = join(tmpdir(), `portal-profiles-postgres-${randomUUID()}`);
  const [primaryDir, standbyDir] = [`${directory}-primary`, `${directory}-standby`];
  const persistent = true;

  // A server that is stopped can be copied as it is.
  const { stop } = await startEmbeddedPostgres({ databaseDir: primaryDir, persistent });
  await stop();
  const { status, stderr } = spawnSync('cp', ['-a', primaryDir, standbyDir], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The standby could not be copied: ${stderr}`);
  await writeFile(join(standbyDir, 'standby.signal'), '');

  const primary = await startEmbeddedPostgres({
    databaseDir: primaryDir,
    persistent,
    settings: { synchronous_standby_names: '*' },
  });
  const { hostname, port, username, password } = new URL(primary.url);
  const standby = await startEmbeddedPostgres({
    databaseDir: standbyDir,
    persistent,
    settings: { primary_conninfo: `host=${hostname} port=${port} user=${username} password=${password}` },
  });

  return {
    primaryUrl: primary.url,
    standbyUrl: standby.url,
    kill: () => signalAll(primaryDir, 'SIGKILL'),
    freeze: () => signalAll(primaryDir, 'SIGSTOP'),
    thaw: () => signalAll(primaryDir, 'SIGCONT'),
    promote: async () => {
      await query(standby.url, 'select pg_promote()');
    },
    remove: async () => {
      for (const databaseDir of [primaryDir, standbyDir]) {
        await signalAll(databaseDir, 'SIGKILL');
        await rm(databaseDir, { recursive: true, force: true });
      }
    },
  };
}

/** Sends a signal to a PostgreSQL server and its children, which do not make new ones while it is stopped. */
async function signalAll(databaseDir: string, signal: NodeJS.Signals): Promise<void> {
  const [server] = (await readFile(join(databaseDir, 'postmaster.pid'), 'utf8')).split('\n');
  send(Number(server), 'SIGSTOP');
  const children = await readFile(`/proc/${server}/task/${server}/children`, 'utf8').catch(() => '');
  for (const child of children.split(' ').filter(Boolean)) send(Number(child), signal);
  send(Number(server), signal);
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended.
  }
}
