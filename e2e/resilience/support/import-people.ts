import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtCommand } from '#server/cli/build-if-stale.js';

/** Creates the portal `crowd` with this many profiles, using the same command that a person would use. */
export async function importPeople(env: Record<string, string>, count: number): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'portal-profiles-long-'));
  const file = join(directory, 'people.csv');
  const people = Array.from({ length: count }, (_, index) => `person${index}@crowd.example,Person ${index}`);
  await writeFile(file, ['email,name', ...people, ''].join('\n'));
  const command = [builtCommand('import'), '--portal', 'crowd', '--create-portal'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...command, file], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  await rm(directory, { recursive: true, force: true });
  if (status !== 0) throw new Error(`The import ended with ${status}: ${stdout}${stderr}`);
}
