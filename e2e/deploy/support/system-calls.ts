import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtServer } from '#server/cli/build-if-stale.js';

/**
 * Reads the system calls that a unit allows.
 * @param analyze the program systemd-analyze
 * @param unit with lines such as `SystemCallFilter=@system-service` and `SystemCallFilter=~@privileged`
 */
export function allowedSystemCalls(analyze: string, unit: string): Set<string> {
  const calls = new Set<string>();
  for (const [, isDenied, set = ''] of unit.matchAll(/^SystemCallFilter=(~?)(@\S+)$/gm)) {
    for (const call of callsOf(analyze, set)) {
      if (isDenied) calls.delete(call);
      else calls.add(call);
    }
  }
  return calls;
}

/** Lists a set of system calls, with those of the sets in it. */
function callsOf(analyze: string, set: string): string[] {
  const { stdout } = spawnSync(analyze, ['--no-pager', 'syscall-filter', set], { encoding: 'utf8' });
  const members = Array.from(stdout.matchAll(/^ {4}([\w@-]+)$/gm), ([, member = '']) => member);
  return members.flatMap((member) => (member.startsWith('@') ? callsOf(analyze, member) : [member]));
}

/** Lists the system calls of the built server, from the first start with a new data directory to the end by SIGTERM. */
export async function tracedSystemCalls(strace: string): Promise<Set<string>> {
  const directory = await mkdtemp(join(tmpdir(), 'portal-profiles-trace-'));
  const summary = join(directory, 'summary');
  const child = spawn(strace, ['-f', '-c', '-o', summary, process.execPath, builtServer], {
    env: { ...process.env, PORT: '0', DATA_DIR: join(directory, 'data') },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const exited = once(child, 'exit');
  for await (const chunk of child.stdout) {
    const url = /Portal Profiles is at (\S+)/.exec(String(chunk))?.[1];
    if (url === undefined) continue;
    await (await fetch(`${url}/api/portals`)).text();
    break;
  }
  // strace itself ignores it, and writes its summary when the server has ended.
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
  await exited;
  const lines = (await readFile(summary, 'utf8')).split('\n').slice(2);
  await rm(directory, { recursive: true });
  const names = lines.map((line) => line.trim().split(/\s+/).at(-1) ?? '');
  return new Set(names.filter((name) => /^[a-z]\w*$/.test(name) && name !== 'total'));
}
