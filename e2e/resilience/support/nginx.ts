import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '#e2e/resilience/support/run-program.ts';

/**
 * Starts nginx with default settings.
 * @param url where it will listen
 * @param servers its `server` and `upstream` blocks
 * @returns a function that stops it
 */
export async function startNginx(
  program: string,
  url: string,
  servers: string,
): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), 'portal-profiles-nginx-'));
  const file = join(directory, 'nginx.conf');
  await writeFile(file, configuration(servers));
  const args = ['-p', directory, '-e', 'stderr', '-c', file];
  const nginx = await runProgram(program, args, url);
  return async () => {
    await nginx.kill();
    await rm(directory, { recursive: true, force: true });
  };
}

function configuration(servers: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `
daemon off;
master_process off;
pid nginx.pid;
events {}
http {
  access_log off;
  ${temporary.map((name) => `${name}_temp_path ${name};`).join(' ')}
  ${servers}
}
`;
}
