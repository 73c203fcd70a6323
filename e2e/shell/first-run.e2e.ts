import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect } from '#e2e/browsers/expect.ts';
import { expectAccessible } from '#e2e/support/accessibility.ts';
import { expectImported, selectFile, startImport } from '#e2e/support/import-locators.ts';
import { type FaultProxy, startFaultProxy } from '#e2e/support/fault-proxy.ts';
import { makeGate } from '#e2e/support/gate.ts';
import { type Product, startProduct } from '#e2e/support/product.ts';
import { workerTest } from '#e2e/support/worker-fixtures.ts';

interface Fixtures {
  /** Starts a product without portals. The fixture stops it at the end. */
  startEmpty: (env?: Record<string, string>) => Promise<Product>;
}

/** The empty database that each product gets a copy of. Creating one takes seconds. */
let template: string;

const test = workerTest.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- the runner infers the requested fixtures from the pattern
  startEmpty: async ({}, provide) => {
    const parent = await mkdtemp(join(tmpdir(), 'portal-profiles-'));
    const running: Product[] = [];
    await provide(async (env = {}) => {
      const directory = join(parent, String(running.length));
      await cp(template, directory, { recursive: true });
      const product = await startProduct({ DATA_DIR: directory, ...env }, ['--no-demo']);
      running.push(product);
      return product;
    });
    await Promise.all(running.map((product) => product.kill()));
    await rm(parent, { recursive: true, force: true });
  },
});

test.describe.configure({ timeout: 120_000 });

test.beforeAll(async () => {
  template = await mkdtemp(join(tmpdir(), 'portal-profiles-'));
  await (await startProduct({ DATA_DIR: template }, ['--no-demo'])).stop();
});
test.afterAll(() => rm(template, { recursive: true }));

/** Thousands of profiles are written to the embedded database, beside another test. */
const demoIsThere = { timeout: 60_000 };

test('a start without portals offers to make one, and says what is wrong with its address', async ({
  page,
  startEmpty,
}) => {
  const { url } = await startEmpty();
  await page.goto(url);
  await expect(page.getByRole('heading', { name: 'No portals yet' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Add someone…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Create a portal' });
  await dialog.getByRole('button', { name: 'Create portal' }).click();
  await expect(dialog.getByText('Give the portal a name.')).toBeVisible();
  await dialog.getByLabel('Name').fill('Café & Søn');
  await expect(dialog.getByLabel('Address')).toHaveValue('cafe-son');
  await dialog.getByLabel('Address').fill('Café');
  await dialog.getByRole('button', { name: 'Create portal' }).click();
  await expect(dialog.getByText(/^Use lowercase letters/)).toBeVisible();
  await expect(dialog.getByLabel('Address')).toBeFocused();
  await expectAccessible(page);

  // Someone else is faster.
  const other = await fetch(`${url}/-/portals`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Other', slug: 'cafe' }),
  });
  expect(other.status).toBe(200);
  await dialog.getByLabel('Address').fill('cafe');
  await dialog.getByRole('button', { name: 'Create portal' }).click();
  await expect(dialog.getByText(/A portal already has the address “cafe”/)).toBeVisible();
  await dialog.getByLabel('Address').fill('cafe-2');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('combobox', { name: /^Portal: Café & Søn/ })).toBeVisible();
  await expect(page.getByText('No profiles yet')).toBeVisible();
  const form = page.getByRole('dialog', { name: 'Add without inviting' });
  await form.getByLabel('Name', { exact: true }).fill('Ada');
  await form.getByLabel('Email').fill('ada@example.com');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Ada', exact: true })).toBeVisible();

  await page.getByRole('link', { name: 'Audit log' }).click();
  await expect(page.getByRole('row', { name: /Created the portal.*Café & Søn/ })).toBeVisible();
});

test('the demo can be loaded from the page, once', async ({ page, startEmpty }) => {
  const { url } = await startEmpty();
  await page.goto(url);
  await page.getByRole('button', { name: 'Load the demo' }).click();
  await expect(page.getByRole('combobox', { name: /^Portal: Demo portal/ })).toBeVisible(demoIsThere);
  await expect(page.getByRole('table').getByRole('checkbox').nth(5)).toBeVisible();
  await page.goto(url);
  await expect(page).toHaveURL(/\/portals\/\w+/);
});

test('a service without portals says where they are made', async ({ page, startEmpty }) => {
  const service = await startEmpty({ API_KEYS: 'service_key' });
  const { url } = await startEmpty({
    METORIAL_API_KEY: 'service_key',
    METORIAL_API_URL: `${service.url}/api`,
  });
  await page.goto(url);
  await expect(page.getByText(/Create one in Metorial’s dashboard/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Load the demo' })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(page.getByText(/Create one in Metorial’s dashboard/)).toBeVisible();
  await fetch(`${service.url}/-/demo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(page.getByRole('combobox', { name: /^Portal: Demo portal/ })).toBeVisible();
});

test('a portal can begin with a file', async ({ page, startEmpty }) => {
  const { url } = await startEmpty();
  await page.goto(url);
  await page.getByRole('button', { name: 'Import people…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Create a portal' });
  await dialog.getByLabel('Name').fill('School');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Import people' })).toBeVisible();
  await selectFile(page, 'class.csv', 'email,name,groups\nada@example.com,Ada,Class 1\n');
  await page.getByRole('button', { name: 'Check rows' }).click();
  await page.getByRole('radio', { name: 'Add without inviting' }).check();
  await startImport(page, 1);
  await expectImported(page);
  await page.getByRole('link', { name: 'Profiles', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Ada', exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Add people' }).click();
  await page.getByRole('button', { name: 'Import people…' }).click();
  await expect(page.getByRole('heading', { name: 'Import people' })).toBeVisible();
  await expect(page).toHaveTitle('Import people · School');
});

test('a portal opens once it is created, although its form was closed', async ({ page, startEmpty }) => {
  const { url } = await startEmpty();
  const front = await startFaultProxy(url);
  const { until, open } = makeGate();
  front.add({ method: 'POST', action: { until } });
  await page.goto(front.url);
  await createAndClose(page, front);
  open();
  await expect(page.getByRole('combobox', { name: /^Portal: Harbour/ })).toBeVisible();
  // The page goes on reading, which would fail without its server.
  await page.goto('about:blank');
  await front.close();
});

test('a portal that is created late does not open over another one', async ({ page, startEmpty }) => {
  const { url } = await startEmpty();
  const front = await startFaultProxy(url);
  const { until, open } = makeGate();
  front.add({ method: 'POST', path: /\/portals$/, action: { until } });
  await page.goto(front.url);
  await createAndClose(page, front);
  await page.getByRole('button', { name: 'Load the demo' }).click();
  const portal = page.getByRole('combobox', { name: /^Portal: Demo portal/ });
  await expect(portal).toBeVisible(demoIsThere);

  const listed = page.waitForResponse(/\/api\/portals(\?|$)/);
  open();
  await listed;
  await portal.click();
  await expect(page.getByRole('option', { name: 'Harbour', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(portal).toBeVisible();
  await page.goto('about:blank');
  await front.close();
});

/** Creates the portal “Harbour”, and closes its form before the answer comes. */
async function createAndClose(page: Page, front: FaultProxy): Promise<void> {
  await page.getByRole('button', { name: 'Create a portal…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Create a portal' });
  await dialog.getByLabel('Name').fill('Harbour');
  await dialog.getByRole('button', { name: 'Create portal' }).click();
  await expect.poll(() => front.requests.some(({ method }) => method === 'POST')).toBe(true);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}
