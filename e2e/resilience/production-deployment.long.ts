import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, lutimes, mkdir, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Conditions, copyCheckout, runToEnd, serve } from '#e2e/resilience/support/deployment.ts';
import { hashSources } from '#server/cli/source-hash.js';

// One checkout, installed and deployed in the usual ways, one after the other.

const root = await copyCheckout();
const data = join(root, '../data');
const install = ['npm', 'ci', '--prefer-offline', '--no-audit', '--no-fund'];
const start = ['npm', 'start', '--', '--no-demo'];

const conditions = (more: Conditions = {}): Conditions => ({
  cwd: root,
  ...more,
  // The test runner sets NODE_ENV. The update notice of npm would disturb the output.
  env: {
    ...process.env,
    NODE_ENV: undefined,
    npm_config_update_notifier: 'false',
    DATA_DIR: join(data, 'first'),
    ...more.env,
  },
});

/** An unprivileged service user without a home directory, who can only write to the data directory. */
const service = conditions({
  ...(process.getuid?.() === 0 && { uid: 65534, gid: 65534 }),
  env: {
    NODE_ENV: 'production',
    DATA_DIR: join(data, 'service'),
    HOME: '/nonexistent',
    TMPDIR: '/nonexistent',
  },
});

beforeAll(async () => {
  await mkdir(data);
  await chmod(join(root, '..'), 0o755);
  await chmod(data, 0o777);
  // Same as `npm ci`, which takes twice as long.
  runToEnd(['cp', '-R', join(import.meta.dirname, '../../node_modules/.'), 'node_modules'], conditions());
}, 300_000);

afterAll(async () => {
  await chmodAll('u+w');
  await rm(join(root, '..'), { recursive: true, force: true });
});

const chmodAll = async (mode: string) => runToEnd(['chmod', '-R', mode, '.'], { cwd: root });

const builds = async () => (await readdir(root)).filter((name) => name.startsWith('dist'));

/** Starts the server and expects that it serves the page and the API without building. */
async function expectToServe(command: string[], under: Conditions): Promise<void> {
  const product = await serve(command, under);
  const page = await fetch(product.url);
  const script = /src="(\/assets\/[^"]+)"/.exec(await page.text())?.[1];
  expect((await fetch(`${product.url}${script}`)).status).toBe(200);
  expect((await fetch(`${product.url}/api/portals`)).status).toBe(200);
  expect(product.errors()).toBe('');
  await product.stop();
}

test('a build that was killed is none, and two first starts at once both build and serve', async () => {
  const [command = '', ...args] = start;
  const killed = spawn(command, args, { ...conditions(), detached: true, stdio: 'ignore' });
  while ((await builds()).length === 0) await delay(10);
  process.kill(-(killed.pid ?? 0), 'SIGKILL');
  await once(killed, 'exit');
  const [left = '', ...others] = await builds();
  expect([left, ...others]).toEqual([expect.stringMatching(/^dist-unfinished-/)]);
  await utimes(join(root, left), 1e9, 1e9);

  const other = conditions({ env: { DATA_DIR: join(data, 'second') } });
  const both = await Promise.all([serve(start, conditions()), serve(start, other)]);
  for (const product of both) {
    expect(product.errors()).toMatch(/^Building /);
    expect((await fetch(product.url)).status).toBe(200);
  }
  await Promise.all(both.map((product) => product.stop()));
  expect(await builds()).toEqual(['dist']);
  expect(await readFile(join(root, 'dist/source-hash'), 'utf8')).toBe(await hashSources(root));
  await expectToServe(start, conditions());
});

test('a start that is ended while it builds starts nothing', async () => {
  await writeFile(join(root, 'src/changed.ts'), '');
  const starting = spawn('npm', ['start'], { ...conditions(), stdio: 'pipe' });
  let printed = '';
  starting.stdout.on('data', (chunk) => (printed += chunk));
  while ((await builds()).length === 1) await delay(10);
  starting.kill('SIGTERM');
  // Emitted when no process holds the pipes any more.
  await once(starting, 'close');
  expect(printed).not.toContain('Portal Profiles is at');
  await rm(join(root, 'src/changed.ts'));
  await expectToServe(start, conditions());
});

test.each([
  ['npm prune --omit=dev', ['npm', 'prune', '--omit=dev', '--no-audit', '--no-fund']],
  ['npm ci --omit=dev', [...install, '--omit=dev']],
])('after %s it runs the build', async (_, command) => {
  runToEnd(command, conditions());
  expect(await readdir(join(root, 'node_modules'))).not.toContain('vite');
  expect(await readdir(join(root, 'node_modules'))).not.toContain('tsx');
  await expectToServe(start, conditions());
});

test('all times alike, read-only, for a user without a home: the server and the commands run', async () => {
  for (const path of await readdir(root, { recursive: true })) {
    if (!path.startsWith('node_modules/')) await lutimes(join(root, path), 1e9, 1e9);
  }
  await chmodAll('a-w');
  const people = join(data, 'people.csv');
  await writeFile(people, 'email,name\nada@example.com,Ada\n');
  await chmod(people, 0o644);
  const dump = join(data, 'people.ndjson.gz');
  const run = (...args: string[]) => runToEnd(['npm', 'run', '--silent', ...args], service);

  // In this order a single database is enough, because restore needs an empty one.
  await expectToServe(start, service);
  expect(run('dump', '--', dump)).toBe(`Wrote 0 rows to ${dump}.\n`);
  expect(run('backup', '--', join(data, 'backups'))).toMatch(/^Wrote 0 rows to \S+\.ndjson\.gz\.\n$/);
  expect(run('restore', '--', dump)).toContain('Restored: 0 portals');
  expect(run('import', '--', '--portal', 'acme', '--create-portal', people)).toContain('1 profiles created');
  expect(run('demo', '--', '--remove')).toBe('No demo to remove.\n');
  expect(run('doctor')).toMatch(/^ok +configuration: .*\nok +database: it is embedded, in /);
});

test('without the sources, as in an image, it runs by npm and from anywhere by node', async () => {
  await chmodAll('u+w');
  const image = join(root, '../image');
  await mkdir(image);
  for (const path of ['dist', 'node_modules', 'package.json'])
    await rename(join(root, path), join(image, path));
  await expectToServe(start, { ...service, cwd: image });
  await expectToServe(['node', join(image, 'dist/server/main.js'), '--no-demo'], { ...service, cwd: '/' });
  const command = ['node', join(image, 'dist/server/cli/dump.js'), join(data, 'again.ndjson')];
  expect(runToEnd(command, { ...service, cwd: '/' })).toContain('Wrote ');
});
