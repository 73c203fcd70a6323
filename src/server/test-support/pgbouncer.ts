import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { TestProject } from 'vitest/node';
import { findProgram } from '#server/test-support/find-program.ts';
import { freePort } from '#server/test-support/free-port.ts';
import { startPostgres } from '#server/test-support/start-postgres.ts';

/** Provides PostgreSQL behind PgBouncer. Databases are created and dropped directly, but used through PgBouncer. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startPostgres();
  const pgbouncer = await startPgbouncer(new URL(postgres.url));
  project.provide('postgresUrl', postgres.url);
  project.provide('pgbouncerUrl', pgbouncer.url);
  return async () => {
    await pgbouncer.stop();
    await postgres.stop();
  };
}

async function startPgbouncer(server: URL): Promise<{ url: string; stop: () => Promise<void> }> {
  const program = findProgram('pgbouncer') ?? 'pgbouncer';
  const port = await freePort();
  const directory = await mkdtemp(join(tmpdir(), 'portal-profiles-pgbouncer-'));
  const file = join(directory, 'pgbouncer.ini');
  await writeFile(file, settings(program, server, port));
  // Like PostgreSQL, PgBouncer does not run as root, and the user it switches to must be able to read the file.
  await chmod(directory, 0o755);
  const user = process.getuid?.() === 0 ? ['-u', 'nobody'] : [];
  const child = spawn(program, [...user, file], { stdio: ['ignore', 'ignore', 'pipe'] });
  const exited = once(child, 'exit');
  const printed: string[] = [];
  await new Promise<void>((resolve, reject) => {
    createInterface(child.stderr).on('line', (line) => {
      printed.push(line);
      if (line.includes('process up')) resolve();
    });
    child.once('error', reject);
    child.once('close', () => reject(new Error(`PgBouncer did not start: ${printed.join('\n')}`)));
  });
  return {
    url: `postgres://anybody@127.0.0.1:${port}/`,
    stop: async () => {
      child.kill('SIGKILL');
      await exited;
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/**
 * These settings reveal session state that outlives a transaction. Each transaction gets the connection that was idle
 * the longest, and prepared statements, which PgBouncer 1.21 and later can track across connections, are not tracked.
 */
function settings(program: string, server: URL, port: number): string {
  const connection = {
    host: server.hostname,
    port: server.port || '5432',
    user: decodeURIComponent(server.username),
    password: decodeURIComponent(server.password),
  };
  const fallback = Object.entries(connection)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}='${value.replaceAll("'", "''")}'`);
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  const minor = Number(/PgBouncer 1\.(\d+)/.exec(stdout)?.[1] ?? 0);
  return `
[databases]
* = ${fallback.join(' ')}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
server_round_robin = 1
default_pool_size = 8
max_client_conn = 500
${minor >= 21 ? 'max_prepared_statements = 0' : ''}
`;
}

declare module 'vitest' {
  export interface ProvidedContext {
    pgbouncerUrl: string;
  }
}
