import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '#e2e/browsers/expect.ts';
import { workerTest as base } from '#e2e/support/worker-fixtures.ts';
import { type Product, startProduct } from '#e2e/support/product.ts';

interface Fixtures {
  /** A data directory that does not exist yet. */
  dataDir: string;
  /** Starts the product; the fixture kills whatever still runs at the end. */
  start: typeof startProduct;
}

const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- the runner infers the requested fixtures from the pattern
  dataDir: async ({}, provide) => {
    const parent = await mkdtemp(join(tmpdir(), 'portal-profiles-'));
    await provide(join(parent, 'data'));
    await rm(parent, { recursive: true, force: true });
  },
  start: async ({ dataDir }, provide) => {
    const running: Product[] = [];
    await provide(async (env, args) => {
      const product = await startProduct({ DATA_DIR: dataDir, ...env }, args);
      running.push(product);
      return product;
    });
    await Promise.all(running.map((product) => product.kill()));
  },
});

// Each test creates its own databases, which takes time.
test.describe.configure({ timeout: 180_000 });

const groups = (product: Product) => `${product.url}/api/portals/demo/consumer-groups`;

async function createGroup(product: Product, name: string): Promise<string> {
  const response = await fetch(groups(product), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name }),
  });
  const group: { id: string } = await response.json();
  return group.id;
}

async function portals(product: Product): Promise<string[]> {
  const response = await fetch(`${product.url}/api/portals`);
  const page: { items: { slug: string }[] } = await response.json();
  return page.items.map(({ slug }) => slug);
}

test('a first start brings the demo; what is written survives stop and crash', async ({ start, dataDir }) => {
  const first = await start({});
  expect(await portals(first)).toContain('demo');
  expect((await stat(dataDir)).mode & 0o777).toBe(0o700);
  const stopped = await createGroup(first, 'Before the stop');
  await first.stop();

  const second = await start({});
  const crashed = await createGroup(second, 'Before the crash');
  await second.kill();

  const third = await start({});
  for (const id of [stopped, crashed]) expect((await fetch(`${groups(third)}/${id}`)).status).toBe(200);
});

test('without the demo it starts empty, and stays so', async ({ start }) => {
  const first = await start({}, ['--no-demo']);
  expect(await portals(first)).toEqual([]);
  await first.stop();
  expect(await portals(await start({}))).toEqual([]);
});

test('a second process on the same database is refused, and told who has it', async ({ start }) => {
  const first = await start({}, ['--no-demo']);
  await expect(start({})).rejects.toThrow(
    /^exit code 1: The database in \S+ is in use by process \d+ [^\n]+\.\n$/,
  );
  expect(await portals(first)).toEqual([]);
});

test('a taken port is one sentence, and nothing is opened', async ({ start, dataDir }) => {
  const other = await start({ DATA_DIR: `${dataDir}-other` }, ['--no-demo']);
  const { port } = new URL(other.url);
  await expect(start({ PORT: port })).rejects.toThrow(/^exit code 1: Port \d+ is in use[^\n]+\.\n$/);
  await expect(stat(dataDir)).rejects.toThrow('ENOENT');
});

test('a wrong value or flag is one sentence', async ({ start }) => {
  await expect(start({ HOST: '0.0.0.0' })).rejects.toThrow(/^exit code 1: HOST must be [^\n]+\.\n$/);
  await expect(start({}, ['--what'])).rejects.toThrow(/^exit code 1: [^\n]*'--what'[^\n]*\n$/);
});
