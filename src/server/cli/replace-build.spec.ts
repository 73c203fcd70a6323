import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { removeAbandoned, replaceBuild } from '#server/cli/replace-build.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'replace-build-'));
});

afterEach(() => rm(root, { recursive: true }));

/** @returns the directory of a build of some sources */
async function build(name: string, sources: string): Promise<string> {
  const directory = join(root, name);
  await mkdir(directory);
  await writeFile(join(directory, 'source-hash'), sources);
  await writeFile(join(directory, 'made-as'), name);
  return directory;
}

const readDist = () => readFile(join(root, 'dist/made-as'), 'utf8');

test('takes the place of none and of an older one, and leaves nothing beside it', async () => {
  await replaceBuild(await build('dist-1', 'old'), join(root, 'dist'));
  await replaceBuild(await build('dist-2', 'new'), join(root, 'dist'));
  expect(await readDist()).toBe('dist-2');
  expect(await readdir(root)).toEqual(['dist']);
});

test('leaves a build of the same sources in peace, which may be running', async () => {
  await build('dist', 'same');
  await replaceBuild(await build('dist-1', 'same'), join(root, 'dist'));
  expect(await readDist()).toBe('dist');
});

test('of many at once one is there, whole', async () => {
  await build('dist', 'old');
  const names = Array.from({ length: 20 }, (_, index) => `dist-${index}`);
  const builds = await Promise.all(names.map((name) => build(name, name)));
  await Promise.all(builds.map((whole) => replaceBuild(whole, join(root, 'dist'))));
  const made = await readDist();
  expect(names).toContain(made);
  expect(await readFile(join(root, 'dist/source-hash'), 'utf8')).toBe(made);
});

test('what builds left that were killed is removed, but none that may still run', async () => {
  const names = [
    'dist',
    'dist-notes',
    'dist-unfinished-new',
    'dist-unfinished-old',
    'dist-unfinished-old-last',
  ];
  for (const name of names) {
    await build(name, '');
    if (name !== 'dist-unfinished-new') await utimes(join(root, name), 1e9, 1e9);
  }
  await removeAbandoned(root);
  expect((await readdir(root)).toSorted()).toEqual(names.slice(0, 3));
});
