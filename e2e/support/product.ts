import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { builtServer } from '#server/commands/build-if-stale.ts';

export interface Product {
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts the built product on a free port.
 * @param env its configuration, beside the port
 * @throws {Error} what it printed, when it does not start
 */
export async function startProduct(env: Record<string, string>): Promise<Product> {
  const child = spawn(process.execPath, [builtServer], {
    env: { ...process.env, ...env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  let printed = '';
  child.stderr.on('data', (chunk) => (printed += chunk));
  const url = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      const address = /^Portal Profiles is at (\S+)$/.exec(line)?.[1];
      if (address) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`The product ended with ${code}: ${printed}`)));
  });
  return {
    url,
    stop: async () => {
      child.kill('SIGTERM');
      const [code] = await exited;
      if (code !== 0) throw new Error(`The product ended with ${code}: ${printed}`);
    },
  };
}
