import { drawerNamed } from '#e2e/support/drawer-locator.ts';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { Page } from 'playwright';
import { expect } from '#e2e/browsers/expect.ts';
import { workerTest as base } from '#e2e/support/worker-fixtures.ts';
import { loadBrowserStorage } from '#e2e/support/browser-storage.ts';
import { watchPageErrors } from '#e2e/support/page-errors.ts';
import { startIdentityProvider } from '#e2e/support/identity-provider.ts';
import { expectReportDone } from '#e2e/bulk/job-fixtures.ts';
import { jobStrip } from '#e2e/support/bulk-jobs.ts';
import { type Product, startProduct } from '#e2e/support/product.ts';
import { expectNames, profileTable } from '#e2e/support/profile-locators.ts';
import { account, continueAs } from '#e2e/support/sign-in-fixtures.ts';
import { expectColumns, openDisplay, openViews } from '#e2e/support/view-locators.ts';
import { freePort } from '#server/test-support/free-port.ts';
import { releasedFile } from '#server/test-support/released-files.ts';

const fileOf = (name: string) => releasedFile('0.1.0', name);
const readJson = async <T>(name: string): Promise<T> => JSON.parse(await readFile(fileOf(name), 'utf8'));

interface Fixtures {
  /** A copy of the data directory that 0.1.0 left behind. */
  dataDir: string;
  /** The current product, started on that directory. */
  product: Product;
}

const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- the runner infers the requested fixtures from the pattern
  dataDir: async ({}, provide) => {
    const directory = await mkdtemp(join(tmpdir(), 'portal-profiles-'));
    const input = brotliDecompressSync(await readFile(fileOf('data.tar.br')));
    const { status, stderr } = spawnSync('tar', ['-x', '-C', directory], { input, encoding: 'utf8' });
    if (status !== 0) throw new Error(`tar ended with ${status}: ${stderr}`);
    await provide(directory);
    await rm(directory, { recursive: true, force: true });
  },
  product: async ({ dataDir }, provide) => {
    const product = await startProduct({ DATA_DIR: dataDir });
    await provide(product);
    await product.stop();
  },
  baseURL: async ({ product }, provide) => provide(product.url),
  page: async ({ page }, provide) => {
    const complaints = await watchPageErrors(page);
    await provide(page);
    expect(complaints).toEqual([]);
  },
});

const persons = (...numbers: number[]) => numbers.map((number) => `Person ${`${number}`.padStart(2, '0')}`);

test('a data folder is opened, and every answer is given that was given then', async ({ product }) => {
  for (const [path, answer] of Object.entries(
    await readJson<Record<string, Record<string, unknown>>>('answers.json'),
  )) {
    expect(await (await fetch(product.url + path)).json(), path).toMatchObject(answer);
  }
});

test('what a browser stored is shown: columns, density, theme, keys, views, jobs and a report', async ({
  page,
}) => {
  await loadBrowserStorage(page, fileOf('browser-storage.json'));
  await page.goto('/');
  await expectColumns(page, ['Name', 'Email', 'Status', 'Groups', 'Created']);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect((await openDisplay(page)).getByRole('radio', { name: 'Compact' })).toBeChecked();
  await page.keyboard.press('Escape');
  const views = await openViews(page);
  await expect(views.getByRole('link')).toHaveText([
    'All profiles',
    'Active sales, oldest first',
    'Formulas?',
  ]);
  await views.getByRole('link', { name: 'Active sales' }).click();
  await expectNames(page, persons(1, 3, 7, 9, 11, 13, 17, 19, 21, 23));
  await page.keyboard.press('/');
  await expect(page.getByLabel('Search name, email or ID')).not.toBeFocused();

  await page.getByRole('link', { name: 'Jobs' }).click();
  const jobs = page.getByRole('list', { name: 'Jobs' }).locator('> li');
  await expect(jobs).toHaveCount(7);
  for (const [index, text] of [
    'Interrupted',
    'Cancelled · 4 of 16 profiles · 4 changed',
    'Paused · 6 of 16 profiles · 6 changed',
    'Done · 4 of 4 profiles · 4 changed',
    'Done · 4 of 4 profiles · 4 changed',
    'The service doesn’t allow this change.',
    'Done · 8 of 8 profiles · 7 with groups that can’t be removed · 1 failed',
  ].entries()) {
    await expect(jobs.nth(index)).toContainText(text);
  }
  await jobs.last().getByRole('link', { name: 'R&D; Basel' }).click();
  const rows = page.getByRole('list', { name: 'Profiles in this job' }).getByRole('listitem');
  await expect(rows).toHaveCount(8);
  await expect(rows.filter({ hasText: 'Person 01' })).toContainText('R&D; Basel: assigned');
  await expect(rows.filter({ hasText: 'Person 07' })).toContainText('R&D; Basel: not changed');
});

test('jobs go on where they stopped, and are undone', async ({ page }) => {
  await loadBrowserStorage(page, fileOf('browser-storage.json'));
  await page.goto('/');
  await page.getByRole('link', { name: 'Jobs' }).click();
  const jobs = page.getByRole('list', { name: 'Jobs' }).locator('> li');
  for (const [index, done] of [
    [0, 'Done · 12 of 12 profiles'],
    [2, 'Done · 16 of 16 profiles'],
  ] as const) {
    await jobs.nth(index).getByRole('button', { name: 'Continue' }).click();
    await expect(jobs.nth(index)).toContainText(done);
  }
  await jobs.nth(2).getByRole('link', { name: 'Assign Design' }).click();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Undo:');
  await expectReportDone(page);
});

/** What each stored address has to show. */
const shows: Record<string, (page: Page) => Promise<unknown>> = {
  'the last portal': (page) => expect(profileTable(page).getByRole('link')).toHaveCount(28),
  'a portal by its slug': (page) => expect(profileTable(page).getByRole('link')).toHaveCount(28),
  'a list by the slug, with a search': (page) => expectNames(page, persons(3)),
  list: (page) => expect(profileTable(page).getByRole('link')).toHaveCount(28),
  'list: search, status, group, order, size': (page) =>
    expectNames(page, persons(1, 3, 7, 9, 11, 13, 17, 19, 21, 23)),
  'list: copied': (page) => expectNames(page, persons(1, 3, 7, 9, 11, 13, 17, 19, 21, 23)),
  view: (page) => expectColumns(page, ['Name', 'Email', 'Status', 'Groups', 'Created']),
  'list: columns and density': (page) => expectColumns(page, ['Name', 'Groups']),
  'list: second page': (page) => expectNames(page, persons(17, 18, 19, 20, 21, 22, 23, 24)),
  'profile over its list': (page) => expect(drawerNamed(page, 'Ada Lovelace')).toContainText('Admins'),
  'profile: copied': (page) => expect(drawerNamed(page, 'Ada Lovelace')).toContainText('Admins'),
  'changes of one profile': (page) => expect(changes(page)).toHaveCount(1),
  'changes: refused': (page) => expect(changes(page)).toHaveCount(1),
  'changes: person, day, order, size': (page) => expect(changes(page).first()).toContainText('R&D; Basel'),
  jobs: (page) => expect(page.getByRole('list', { name: 'Jobs' }).locator('> li')).toHaveCount(7),
  report: (page) =>
    expect(page.getByRole('list', { name: 'Profiles in this job' }).getByRole('listitem')).toHaveCount(8),
  'report of an undo': (page) => expect(page.getByRole('heading', { level: 1 })).toContainText('Undo:'),
};
const changes = (page: Page) =>
  page.getByRole('table', { name: 'Audit entries' }).locator('tbody').getByRole('row');

test('every address leads where it led', async ({ page }) => {
  // It opens the page anew for each of them.
  test.slow();
  const { 'sign-in on the way to a list': signIn, ...links } =
    await readJson<Record<string, string>>('links.json');
  expect(signIn).toBeDefined();
  expect(Object.keys(links).toSorted()).toEqual(Object.keys(shows).toSorted());
  await loadBrowserStorage(page, fileOf('browser-storage.json'));
  for (const [name, path] of Object.entries(links)) {
    await test.step(name, async () => {
      await page.goto(path);
      await shows[name]?.(page);
    });
  }
  await expect(jobStrip(page)).toHaveCount(0);
});

test.describe('with a sign-in', () => {
  // A product without sign-in has no such directory.
  test.use({ baseURL: undefined });

  test('a link to the sign-in leads to the list it names', async ({ browser, dataDir }) => {
    const port = await freePort();
    const url = `http://localhost:${port}`;
    const identities = await startIdentityProvider(url);
    identities.accounts.set('ada', account('Ada Lovelace', 'ada@example.com'));
    const product = await startProduct({
      DATA_DIR: dataDir,
      PORT: `${port}`,
      PUBLIC_URL: url,
      OIDC_ISSUER: identities.issuer,
      OIDC_CLIENT_ID: identities.clientId,
      OIDC_CLIENT_SECRET: identities.clientSecret,
      SESSION_SECRET: 'a-secret-of-more-than-thirty-two-characters',
      ACCESS_EDITORS: 'ada@example.com',
    });
    const page = await browser.newPage();
    const links = await readJson<Record<string, string>>('links.json');
    await page.goto(url + links['sign-in on the way to a list']);
    await continueAs(page, 'ada');
    await expectNames(page, persons(3));
    await page.close();
    await product.stop();
    await identities.close();
  });
});
