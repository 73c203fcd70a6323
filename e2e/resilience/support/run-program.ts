import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { canConnect } from '#e2e/resilience/support/can-connect.ts';

interface RunningProgram {
  /** Kills it, as a crash would. */
  kill(): Promise<void>;
}

/**
 * Starts a server in the foreground and waits until it accepts connections.
 * @param url where it will listen
 * @throws {Error} with its output, if it exits before that
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
