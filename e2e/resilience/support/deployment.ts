import { spawn, spawnSync, type SpawnOptions } from 'node:child_process';
import { cp, mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const repository = join(import.meta.dirname, '../../..');
const contents = ['src', 'public', 'index.html', 'package.json', 'package-lock.json', 'tsconfig.json'];
const configs = ['vite.config.ts', 'tailwind.config.ts'];

/** The working directory, user and environment of a command. */
export type Conditions = Pick<SpawnOptions, 'cwd' | 'env' | 'uid' | 'gid'>;

interface Deployed {
  url: string;
  /** Its standard error output so far. */
  errors(): string;
  /** Sends SIGTERM to the started process, such as npm, and waits until its whole process group has ended. */
  stop(): Promise<void>;
}

/** Copies this checkout, without packages and builds, into a directory whose name contains spaces and an umlaut. */
export async function copyCheckout(): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'portal-profiles-deployed-'));
  const root = join(parent, 'Portal Profiles für alle');
  await mkdir(root);
  for (const path of [...contents, ...configs]) {
    await cp(join(repository, path), join(root, path), { recursive: true });
  }
  return root;
}

/**
 * Runs a command to its end.
 * @throws {Error} with its output, unless the exit code is 0
 */
export function runToEnd([command = '', ...args]: string[], conditions: Conditions): string {
  const { status, stdout, stderr } = spawnSync(command, args, { ...conditions, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${status} ${stdout}${stderr}`);
  return stdout;
}

/**
 * Starts a command that serves, in its own process group.
 * @throws {Error} with its output, if it exits before it prints its address
 */
export async function serve([command = '', ...args]: string[], conditions: Conditions): Promise<Deployed> {
  const env = { ...process.env, PORT: '0', ...conditions.env };
  const child = spawn(command, args, {
    ...conditions,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (chunk) => (errors += chunk));
  // The pipes close when the last process that holds them ends.
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      const address = /^Portal Profiles is at (\S+)$/.exec(line)?.[1];
      if (address) resolve(address);
    });
    child.once('close', (code) => reject(new Error(`exit code ${code}: ${errors}`)));
  });
  return {
    url,
    errors: () => errors,
    stop: async () => {
      child.kill('SIGTERM');
      await closed;
    },
  };
}
