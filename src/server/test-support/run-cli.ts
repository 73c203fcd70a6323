import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

interface CliResult {
  code: number;
  stdout: string;
  stderr: string;
}

/**
 * Runs a command from source until it ends.
 * @param name such as `import`
 * @param env added to the environment of the tests
 */
export async function runCli(name: string, args: string[], env: NodeJS.ProcessEnv): Promise<CliResult> {
  try {
    const command = ['--import', 'tsx', `src/server/cli/${name}.ts`, ...args];
    return { code: 0, ...(await run(process.execPath, command, { env: { ...process.env, ...env } })) };
  } catch (error) {
    // The error that promisify rejects with has all three properties.
    return error as Error & CliResult;
  }
}
