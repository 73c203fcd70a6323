import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashSources } from '#server/cli/source-hash.js';

// A copy of the launcher with a fake build that prints its arguments. Tests that need Vite link it.
// Real builds are tested in e2e/resilience/production-deployment.long.ts.

let root: string;
const fileOf = (path: string) => join(root, path);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'launch-'));
  await chmod(root, 0o755);
  for (const folder of ['src/server/cli', 'public', 'dist/server/cli']) {
    await mkdir(fileOf(folder), { recursive: true });
  }
  const launcher = ['launch', 'build-if-stale', 'source-hash'].map((name) => `src/server/cli/${name}.js`);
  for (const path of [...launcher, 'package.json', 'tsconfig.json', 'index.html'])
    await cp(path, fileOf(path));
  for (const path of ['vite.config.ts', 'tailwind.config.ts']) await writeFile(fileOf(path), '');
  const entry = 'console.log(JSON.stringify(process.argv.slice(2)))';
  for (const name of ['main', 'cli/import']) await writeFile(fileOf(`dist/server/${name}.js`), entry);
  await setHash('of other sources');
});

afterEach(() => rm(root, { recursive: true }));

const setHash = (hash: string) => writeFile(fileOf('dist/source-hash'), hash);
const installVite = () => symlink(join(process.cwd(), 'node_modules'), fileOf('node_modules'));

/** An unprivileged user, because root can write everywhere. */
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/** Runs one of the checkout's npm scripts as a user would. */
function npmRun(args: string[], user = {}): SpawnSyncReturns<string> {
  return spawnSync('npm', ['run', '--silent', ...args], { cwd: root, encoding: 'utf8', ...user });
}

const ran = (...args: string[]) => ({ status: 0, stdout: `${JSON.stringify(args)}\n`, stderr: '' });
const refused = (stderr: RegExp) => ({ status: 1, stdout: '', stderr: expect.stringMatching(stderr) });

test('without Vite it runs the build that is there, with the arguments', () => {
  expect(npmRun(['start', '--', '--no-demo'])).toMatchObject(ran('--no-demo'));
  expect(npmRun(['import', '--', '--portal', 'a b', 'p.csv'])).toMatchObject(ran('--portal', 'a b', 'p.csv'));
});

test('without Vite and without a build one sentence says what to do', async () => {
  await rm(fileOf('dist/source-hash'));
  expect(npmRun(['start'])).toMatchObject(
    refused(/^There is no build[^\n]+"npm ci && npm run build"[^\n]+\.\n$/),
  );
});

test('a build of the same sources runs, whatever the times of the files', async () => {
  await installVite();
  await setHash(await hashSources(root));
  const paths = ['index.html', 'src/server/cli/launch.js', 'dist/server/main.js', 'dist/source-hash'];
  for (const built of [0, 1e9, 4e9]) {
    for (const path of paths) await utimes(fileOf(path), 1e9, path.startsWith('dist') ? built : 1e9);
    expect(npmRun(['start'])).toMatchObject(ran());
  }
});

test('a build that fails is not started, nor is the older one', async () => {
  await installVite();
  await writeFile(fileOf('vite.config.ts'), 'export default nonsense;');
  const { status, stdout, stderr } = npmRun(['start']);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain('nonsense is not defined');
  expect(stderr).toMatch(/The build failed\.\n$/);
});

test('a build is one for production, whatever the environment says', async () => {
  await installVite();
  await writeFile(fileOf('vite.config.ts'), 'throw new Error(`built for ${process.env.NODE_ENV}`);');
  expect(process.env['NODE_ENV']).toBe('test');
  expect(npmRun(['start']).stderr).toContain('built for production');
});

test('who may not write runs an older build with a warning, and without one is told', async () => {
  await installVite();
  await chmod(root, 0o555);
  expect(npmRun(['import'], nobody)).toMatchObject({
    ...ran(),
    stderr: expect.stringMatching(/^Running an older build: [^\n]+\.\n$/),
  });
  await chmod(root, 0o755);
  await rm(fileOf('dist/source-hash'));
  await chmod(root, 0o555);
  expect(npmRun(['start'], nobody)).toMatchObject(refused(/^There is no build, and this user[^\n]+\.\n$/));
  await chmod(root, 0o755);
});

test('whom the sources are kept from runs the build', async () => {
  await installVite();
  await mkdir(fileOf('src/private'), { mode: 0o000 });
  expect(npmRun(['start'], nobody)).toMatchObject(ran());
  await chmod(fileOf('src/private'), 0o700);
});
