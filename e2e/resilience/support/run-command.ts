import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

interface CommandResult {
  status: number | null;
  stdout: string;
  stderr: string;
}

/**
 * Runs a command as its npm script does.
 * @param name the name of a file in src/server/cli
 */
export function runCommand(
  name: string,
  args: readonly string[],
  env: Record<string, string>,
): CommandResult {
  const file = `src/server/cli/${name}.ts`;
  return spawnSync(process.execPath, ['--import', 'tsx', file, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
}
