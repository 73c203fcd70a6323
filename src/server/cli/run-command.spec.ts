import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '#server/test-support/run-cli.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'command-'));
});
afterAll(() => rm(directory, { recursive: true }));

test.each([
  ['import', '--help', 'npm run import'],
  ['import', '-h', 'npm run import'],
  ['dump', '--help', 'npm run dump'],
  ['restore', '--help', 'npm run restore'],
  ['backup', '--help', 'npm run backup'],
  ['demo', '--help', 'npm run demo'],
  ['doctor', '--help', 'npm run doctor'],
  ['../main', '--help', 'node main.js'],
])('%s %s prints the usage and does nothing else', async (name, flag, command) => {
  const dataDir = join(directory, 'none');
  const { code, stdout, stderr } = await runCli(name, [flag, 'people.csv'], { DATA_DIR: dataDir });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(`Usage: ${command}`);
  await expect(access(dataDir)).rejects.toThrow('ENOENT');
});

test('what follows -- is no flag', async () => {
  const { code, stderr } = await runCli('import', ['--portal', 'acme', '--', '--help'], {});
  expect(code).toBe(1);
  expect(stderr).toBe('--help must be a .csv, .tsv, .tab, .txt, .ndjson or .jsonl file.\n');
});
