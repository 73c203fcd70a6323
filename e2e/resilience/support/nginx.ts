import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '#e2e/resilience/support/run-program.ts';

/**
 * Starts nginx with default settings and nothing but `proxy_pass`.
 * @param port where it listens
 * @param target the URL that requests are forwarded to
 * @returns a function that stops it
 */
export async function startNginx(
  program: string,
  port: number,
  target: string,
): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), 'portal-profiles-nginx-'));
  const file = join(directory, 'nginx.conf');
  await writeFile(file, configuration(port, target));
  const args = ['-p', directory, '-e', 'stderr', '-c', file];
  const nginx = await runProgram(program, args, `http://127.0.0.1:${port}`);
  return async () => {
    await nginx.kill();
    await rm(directory, { recursive: true, force: true });
  };
}

function configuration(port: number, target: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `
daemon off;
master_process off;
pid nginx.pid;
events {}
http {
  access_log off;
  ${temporary.map((name) => `${name}_temp_path ${name};`).join(' ')}
  server {
    listen 127.0.0.1:${port};
    location / { proxy_pass ${target}; }
  }
}
`;
}
