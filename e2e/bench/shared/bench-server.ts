import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

export interface BenchServer {
  /** Its origin. */
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts a Node server that prints a line ending in its address. Its output goes to a file, like a service's log.
 * @param args the arguments of node
 * @param env added to this process's own environment
 * @throws {Error} with its output, if it exits instead
 */
export async function startServer(
  args: string[],
  env: Record<string, string>,
  logFile: string,
): Promise<BenchServer> {
  const log = openSync(logFile, 'w');
  const child = spawn(process.execPath, args, {
    env: { ...process.env, PORT: '0', REQUEST_LIMIT: '999999999', ...env },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const exited = once(child, 'exit');
  const end = () => child.kill();
  process.once('exit', end);

  for (;;) {
    const printed = await readFile(logFile, 'utf8');
    const url = /is at (http:\/\/\S+)$/m.exec(printed)?.[1]?.replace('localhost', '127.0.0.1');
    if (url) {
      return {
        url,
        stop: async () => {
          process.off('exit', end);
          child.kill();
          await exited;
        },
      };
    }
    if (child.exitCode !== null) throw new Error(`A server did not start: ${printed}`);
    await setTimeout(50);
  }
}
