import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { builtServer } from '#server/cli/build-if-stale.js';

export interface Product {
  url: string;
  /** The process id. */
  pid: number;
  /** Its output so far, line by line. */
  lines: string[];
  /** Sends SIGTERM and waits until the process has ended. */
  stop(): Promise<void>;
  /** Kills the process, as a crash would. */
  kill(): Promise<void>;
}

/**
 * Starts the built product, on a free port unless `env` sets one.
 * @param env its configuration
 * @param args the arguments after `npm start --`
 * @throws {Error} with its exit code and output, if it does not start
 */
export async function startProduct(env: Record<string, string>, args: string[] = []): Promise<Product> {
  const child = spawn(process.execPath, [builtServer, ...args], {
    env: { ...process.env, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  let printed = '';
  const lines: string[] = [];
  child.stderr.on('data', (chunk) => (printed += chunk));
  const url = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      lines.push(line);
      const address = /^Portal Profiles is at (\S+)$/.exec(line)?.[1];
      if (address) resolve(address);
    });
    child.once('close', (code) => reject(new Error(`exit code ${code}: ${printed}`)));
  });
  return {
    url,
    pid: child.pid ?? 0,
    lines,
    stop: async () => {
      child.kill('SIGTERM');
      const [code] = await exited;
      if (code !== 0) throw new Error(`exit code ${code}: ${printed}`);
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
