import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { canConnect } from '#e2e/resilience/support/can-connect.ts';

export interface RunningProgram {
  /** Ends it as a crash would. */
  kill(): Promise<void>;
}

/**
 * Starts a server that stays in the foreground, and waits until it takes connections.
 * @param url where it will listen
 * @throws {Error} with what it printed, when it ends before
 */
export async function runProgram(path: string, args: string[], url: string): Promise<RunningProgram> {
  const child = spawn(path, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const output of [child.stdout, child.stderr]) output.on('data', (chunk) => (printed += chunk));
  let hasEnded = false;
  const ended = once(child, 'close').then(() => (hasEnded = true));
  while (!(await canConnect(url))) {
    if (hasEnded) throw new Error(`${path} ended: ${printed}`);
    await delay(20);
  }
  return {
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
