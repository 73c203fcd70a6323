import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { builtServer } from '#server/cli/build-if-stale.js';

/** Whether strace is installed and can attach to a process. */
export function canTrace(): boolean {
  return spawnSync('strace', ['-qq', '-o', '/dev/null', 'true'], { stdio: 'ignore' }).status === 0;
}

/**
 * Starts the product under strace and stops it as soon as it is ready.
 * @returns the paths of the files and directories that it had synced by then
 */
export async function traceSyncs(dataDir: string, trace: string): Promise<Set<string>> {
  const strace = [
    '-f',
    '-qq',
    '-y',
    '-e',
    'trace=fsync,fdatasync',
    '-o',
    trace,
    process.execPath,
    builtServer,
  ];
  const child = spawn('strace', strace, {
    env: { ...process.env, PORT: '0', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const exited = once(child, 'exit');
  for await (const chunk of child.stdout) if (String(chunk).includes('Portal Profiles is at')) break;
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  await exited;
  const lines = await readFile(trace, 'utf8');
  await rm(trace);
  return readSyncs(lines);
}

/** For each thread, strace prints a line when a call starts and, if it was interrupted, another when it ends. */
function readSyncs(lines: string): Set<string> {
  const synced = new Set<string>();
  const begun = new Map<string, string>();
  for (const line of lines.split('\n')) {
    const thread = line.split(' ', 1)[0] ?? '';
    const path = /sync\(\d+<([^>]+)>/.exec(line)?.[1] ?? begun.get(thread);
    if (path === undefined) continue;
    if (line.endsWith('<unfinished ...>')) begun.set(thread, path);
    if (line.endsWith('= 0')) synced.add(path);
  }
  return synced;
}
