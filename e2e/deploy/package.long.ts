import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { examples } from '#e2e/deploy/support/read-example.ts';
import { type BuiltImage, imageUser, runDockerfile } from '#e2e/deploy/support/run-dockerfile.ts';
import { type Conditions, runToEnd, serve } from '#e2e/resilience/support/deployment.ts';
import { freePort } from '#server/test-support/free-port.ts';
import { startEmbeddedPostgres } from '#server/test-support/start-embedded-postgres.ts';

// The package as the steps of the Dockerfile make it, used as on a server and as in an image.

const repository = join(import.meta.dirname, '../..');
const dockerfile = join(examples, 'Dockerfile');
const directory = await mkdtemp(join(tmpdir(), 'portal-profiles-package-'));
const data = join(directory, 'data');
let image: BuiltImage;
let deployed: string;

/** The test runner sets NODE_ENV. The update notice of npm would disturb the output. */
const environment = { ...process.env, NODE_ENV: undefined, npm_config_update_notifier: 'false' };

/** An unprivileged service user without a home directory, who can only write to the data directory. */
const service: Conditions = {
  cwd: '/',
  ...(process.getuid?.() === 0 && { uid: imageUser, gid: imageUser }),
  env: { ...environment, DATA_DIR: join(data, 'service'), HOME: '/nonexistent', TMPDIR: '/nonexistent' },
};

beforeAll(async () => {
  await chmod(directory, 0o755);
  await mkdir(data);
  await chmod(data, 0o777);
  image = await runDockerfile(dockerfile, repository, directory);
  deployed = image.workdir;
}, 600_000);

afterAll(() => rm(directory, { recursive: true, force: true }));

const manifest = z.object({ dependencies: z.record(z.string(), z.string()) });
const lockFile = z.object({ packages: z.record(z.string(), z.object({ integrity: z.string().optional() })) });
const readJson = async (...path: string[]) => JSON.parse(await readFile(join(...path), 'utf8')) as unknown;
const files = async () =>
  (await readdir(deployed, { recursive: true })).filter((path) => !path.startsWith('node_modules'));

test('it has the page, the server, the commands and nothing else', async () => {
  const paths = await files();
  expect(paths.filter((path) => !path.includes('/')).toSorted()).toEqual([
    'LICENSE',
    'backup.js',
    'demo.js',
    'doctor.js',
    'dump.js',
    'import.js',
    'main.js',
    'package-lock.json',
    'package.json',
    'page',
    'restore.js',
    'server',
  ]);
  expect(paths.filter((path) => /\.(map|ts|tsx|spec\.js)(\.|$)/.test(path))).toEqual([]);
});

test('another one replaces it, says its size, and keeps the data of a server that ran there', async () => {
  const checkout = join(directory, 'build/build');
  for (const folder of ['data', 'page']) {
    await mkdir(join(checkout, 'package', folder), { recursive: true });
    await writeFile(join(checkout, 'package', folder, 'left.txt'), '');
  }
  const report = runToEnd(['npm', 'run', 'package'], { cwd: checkout, env: environment });
  expect(report).toMatch(/^Wrote \d+ files, \d\.\d MB, to \S.*package\.$/m);
  expect(await readdir(join(checkout, 'package/data'))).toEqual(['left.txt']);
  expect(await readdir(join(checkout, 'package/page'))).not.toContain('left.txt');
  expect(await readdir(join(checkout, 'package'))).not.toContain('node_modules');
});

test('its packages are those of the server, as the checkout has locked them', async () => {
  const { dependencies } = manifest.parse(await readJson(deployed, 'package.json'));
  const ours = manifest.parse(await readJson(repository, 'package.json')).dependencies;
  expect(dependencies).toMatchObject({ hono: ours['hono'], pg: ours['pg'] });
  expect(ours).toMatchObject(dependencies);
  expect(Object.keys(dependencies)).not.toContain('react');

  const { packages } = lockFile.parse(await readJson(deployed, 'package-lock.json'));
  const locked = lockFile.parse(await readJson(repository, 'package-lock.json')).packages;
  const { '': _, ...installed } = packages;
  expect(Object.keys(installed).length).toBeGreaterThan(Object.keys(dependencies).length);
  for (const [path, { integrity }] of Object.entries(installed)) {
    expect([path, integrity]).toEqual([path, locked[path]?.integrity]);
  }
});

test('node main.js serves the page and the API, to a user who may write nothing but the data', async () => {
  const product = await serve(['node', join(deployed, 'main.js'), '--no-demo'], service);
  const page = await (await fetch(product.url)).text();
  const script = /src="(\/assets\/[^"]+)"/.exec(page)?.[1];
  expect((await fetch(`${product.url}${script}`)).status).toBe(200);
  expect(await (await fetch(`${product.url}/api/portals`)).json()).toMatchObject({ items: [] });
  expect(product.errors()).toBe('');

  const scripts = (await readdir(join(deployed, 'page/assets'))).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(10);
  for (const name of scripts) {
    const url = `${product.url}/assets/${name}`;
    expect(await (await fetch(url)).text()).not.toContain('sourceMappingURL');
    expect((await fetch(`${url}.map`)).status).toBe(404);
  }
  await product.stop();
});

test('the commands beside it run from anywhere', async () => {
  const people = join(data, 'people.csv');
  await writeFile(people, 'email,name\nada@example.com,Ada\n');
  await chmod(people, 0o644);
  const dump = join(data, 'people.ndjson.gz');
  const run = (command: string, ...args: string[]) =>
    runToEnd(['node', join(deployed, `${command}.js`), ...args], service);

  expect(run('dump', dump)).toBe(`Wrote 0 rows to ${dump}.\n`);
  expect(run('restore', dump)).toContain('Restored: 0 portals');
  expect(run('import', '--portal', 'acme', '--create-portal', people)).toContain('1 profiles created');
  expect(run('demo', '--remove')).toBe('No demo to remove.\n');
});

const composeFile = z.object({
  services: z.object({
    'portal-profiles': z.object({
      environment: z.record(z.string(), z.string()),
      secrets: z.array(z.string()),
      build: z.object({ context: z.string(), dockerfile: z.string() }),
    }),
  }),
  secrets: z.record(z.string(), z.object({ file: z.string() })),
});

test('as an image, it runs with the settings of the compose file', async () => {
  const compose = composeFile.parse(parse(await readFile(join(examples, 'compose.yaml'), 'utf8')));
  const { environment, build, secrets } = compose.services['portal-profiles'];
  expect(join(examples, build.context, build.dockerfile)).toBe(dockerfile);
  expect(image.user).toBe('node');

  const databaseDir = join(directory, 'postgres');
  const postgres = await startEmbeddedPostgres({ databaseDir, persistent: false });
  const contents: Record<string, string> = {
    'database-url': postgres.url,
    'oidc-client-secret': 'client-secret',
    'session-secret': 'a-secret-of-more-than-thirty-two-characters',
  };
  for (const name of secrets) {
    expect(Object.keys(compose.secrets)).toContain(name);
    await writeFile(join(directory, name), `${contents[name]}\n`);
  }
  const inFolder = ([name, value]: [string, string]) => {
    if (value.startsWith('/run/secrets/'))
      return [name, join(directory, value.slice('/run/secrets/'.length))];
    return [name, value.startsWith('/') ? join(image.root, value) : value];
  };
  const env = Object.fromEntries([
    ...Object.entries({ ...image.env, ...environment }).map(inFolder),
    ['PORT', `${await freePort()}`],
    ['PATH', process.env['PATH'] ?? ''],
  ]) as Record<string, string>;
  const conditions = {
    cwd: image.workdir,
    env,
    ...(process.getuid?.() === 0 && { uid: imageUser, gid: imageUser }),
  };
  const [check = '', ...args] = image.healthCheck;
  const isHealthy = () => spawnSync(check, args, conditions).status === 0;
  const server = await serve(image.command, conditions);
  try {
    expect(server.url).toBe(environment['PUBLIC_URL']);
    const local = `http://127.0.0.1:${env['PORT']}`;
    expect(isHealthy()).toBe(true);
    expect((await fetch(`${local}/readyz`)).status).toBe(200);
    expect(await (await fetch(local)).text()).toContain('<title>');
    expect((await fetch(`${local}/api/portals`)).status).toBe(401);
  } finally {
    await server.stop();
    await postgres.stop();
  }
  expect(isHealthy()).toBe(false);
});
