import { cp, mkdir, mkdtemp, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashSources } from '#server/cli/source-hash.js';

let root: string;
const fileOf = (path: string) => join(root, path);
const single = ['index.html', 'vite.config.ts', 'tailwind.config.ts', 'tsconfig.json', 'package.json'];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'source-hash-'));
  await mkdir(fileOf('src/server'), { recursive: true });
  await mkdir(fileOf('public'));
  for (const path of [...single, 'src/a.ts', 'src/server/b.ts', 'public/c.svg'])
    await writeFile(fileOf(path), path);
  await cp('package-lock.json', fileOf('package-lock.json'));
});

afterEach(() => rm(root, { recursive: true }));

async function changeLockFile(change: (text: string) => string): Promise<void> {
  const text = await readFile(fileOf('package-lock.json'), 'utf8');
  expect(change(text)).not.toBe(text);
  await writeFile(fileOf('package-lock.json'), change(text));
}

test.each<[string, () => Promise<void>]>([
  ['times', () => utimes(fileOf('src/a.ts'), 0, 0)],
  ['specs', () => writeFile(fileOf('src/a.spec.ts'), 'test')],
  ['what is no source', () => writeFile(fileOf('README.md'), 'readme')],
  [
    'how npm writes the lock file',
    () => changeLockFile((text) => text.replaceAll(/\n\s*"dev": true,/g, '').trim()),
  ],
])('%s do not change it', async (_, change) => {
  const before = await hashSources(root);
  await change();
  expect(await hashSources(root)).toBe(before);
});

test.each<[string, () => Promise<void>]>([
  ...single.map((path): [string, () => Promise<void>] => [path, () => writeFile(fileOf(path), 'changed')]),
  ['a changed source', () => writeFile(fileOf('src/server/b.ts'), 'changed')],
  ['a new one', () => writeFile(fileOf('public/d.svg'), '')],
  ['a removed one', () => rm(fileOf('src/server/b.ts'))],
  ['a moved one', () => rename(fileOf('src/a.ts'), fileOf('src/server/a.ts'))],
  [
    'another version of a package',
    () => changeLockFile((text) => text.replace(/(node_modules\/react": \{\s*"version": ")/, '$10')),
  ],
])('%s changes it', async (_, change) => {
  const before = await hashSources(root);
  await change();
  expect(await hashSources(root)).not.toBe(before);
});

test('a copy at another place has the same', async () => {
  const copy = `${root} – Kopie`;
  await cp(root, copy, { recursive: true });
  expect(await hashSources(copy)).toBe(await hashSources(root));
  await rm(copy, { recursive: true });
});
