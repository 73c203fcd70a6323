import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '#server/test-support/run-cli.ts';

let directory: string;
const at = (path: string) => join(directory, path);

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'arguments-'));
  await mkdir(at('folder.csv'));
  await writeFile(at('file'), '');
});
afterAll(() => rm(directory, { recursive: true }));

const cases: [command: string, path: string, sentence: string][] = [
  ['import', 'folder.csv', '… is a folder. Give a file.'],
  ['import', 'missing.csv', "… doesn't exist."],
  ['restore', 'folder.csv', '… is a folder. Give a file.'],
  ['restore', 'missing.ndjson', "… doesn't exist."],
  ['restore', 'file/dump.ndjson', "… can't be opened (ENOTDIR: not a directory, open '…')."],
  ['dump', 'folder.csv', '… is a folder. Give the name of a file in it.'],
  ['dump', 'missing/', '… is a folder. Give the name of a file in it.'],
  ['dump', 'missing/dump.ndjson', "The folder of … doesn't exist."],
  ['dump', 'file/dump.ndjson', "… can't be written (ENOTDIR: not a directory, access '†/.')."],
  ['backup', 'file', '… is a file. Give a folder.'],
  ['backup', 'file/folder', "The folder … can't be created (ENOTDIR: not a directory, mkdir '…')."],
];

test.each(cases)('%s %s says: %s', async (command, name, sentence) => {
  const path = at(name);
  const args = command === 'import' ? ['--portal', 'acme', path] : [path];
  // There is no database there: the arguments count first.
  const { code, stdout, stderr } = await runCli(command, args, { DATA_DIR: at('none') });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toBe(`${sentence.replaceAll('…', path).replace('†', dirname(path))}\n`);
});
