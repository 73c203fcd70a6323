import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Runs the dump and returns its output.
 * @param env says where the data is
 */
export async function runDump(env: Record<string, string>): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'portal-profiles-long-'));
  const file = join(directory, 'dump.ndjson');
  const { status, stderr } = spawnSync('npm', ['run', '--silent', 'dump', '--', file], {
    cwd: join(import.meta.dirname, '../../..'),
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The dump ended with ${status}: ${stderr}`);
  const dump = await readFile(file, 'utf8');
  await rm(directory, { recursive: true });
  return dump;
}
