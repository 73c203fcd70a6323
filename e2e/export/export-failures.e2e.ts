import { readFile } from 'node:fs/promises';
import type { Download } from 'playwright';
import { expect, expectAccessible, remoteTest as test } from '#e2e/support/fixtures.ts';
import {
  exportDialog,
  exportText,
  firstPage,
  laterPages,
  openExport,
  pickedFiles,
  startExport,
  withoutPicker,
  withPicker,
} from '#e2e/support/export-dialog.ts';
import { expectNames, members } from '#e2e/support/profile-locators.ts';
import { serviceError } from '#e2e/support/service-error.ts';

const total = 120;
const serverError = serviceError(500, 'internal_server_error');
const refused = serviceError(403, 'forbidden');

test.beforeEach(async ({ page }) => {
  await page.addInitScript(withoutPicker);
  await page.goto('/portals/acme?limit=20');
  await expectNames(page, members(110, 91));
});

test('a rate limit in the middle is told with the seconds left, waited for, and nothing is missing', async ({
  page,
  faults,
}) => {
  const reset = Math.ceil(Date.now() / 1000) + 6;
  const headers = { 'ratelimit-limit': '100', 'ratelimit-remaining': '0', 'ratelimit-reset': String(reset) };
  faults.add({
    path: laterPages,
    times: 1,
    action: { ...serviceError(429, 'rate_limit_exceeded'), headers },
  });
  const downloading = page.waitForEvent('download');
  const dialog = await startExport(page);
  await expect(dialog.getByText(/Resuming in \d seconds?\./).first()).toBeVisible();
  await expect(dialog.getByText('100 profiles so far').first()).toBeVisible();
  expectRows(await readDownload(await downloading));
  expect(Date.now() / 1000).toBeGreaterThanOrEqual(reset);
  expect(faults.requests.filter(({ path }) => laterPages.test(path))).toHaveLength(2);
});

test('when nothing is left to ask, it waits before the service refuses', async ({ page, faults }) => {
  const reset = Math.ceil(Date.now() / 1000) + 6;
  const headers = { 'ratelimit-limit': '100', 'ratelimit-remaining': '0', 'ratelimit-reset': String(reset) };
  faults.add({ path: firstPage, times: 1, action: { answer: (json) => json, headers } });
  const downloading = page.waitForEvent('download');
  const dialog = await startExport(page);
  await expect(dialog.getByText(/Resuming in/).first()).toBeVisible();
  expectRows(await readDownload(await downloading));
  expect(Date.now() / 1000).toBeGreaterThanOrEqual(reset);
});

test('what passes is tried again by itself', async ({ page, faults }) => {
  faults.add({ path: laterPages, times: 1, action: serverError });
  faults.add({ path: laterPages, times: 1, action: 'hang-up' });
  expectRows(await exportText(page, 'CSV'));
  expect(faults.requests.filter(({ path }) => laterPages.test(path))).toHaveLength(3);
});

test('what lasts is told, and Retry goes on where it stopped', async ({ page, faults }) => {
  faults.add({ path: laterPages, times: 4, action: serverError });
  const downloading = page.waitForEvent('download');
  const dialog = await startExport(page);
  const alert = dialog.getByRole('alert');
  await expect(alert).toContainText('Service error', { timeout: 40_000 });
  await expect(dialog.getByText('100 profiles so far').first()).toBeVisible();
  await dialog.getByRole('button', { name: 'Retry' }).click();
  expectRows(await readDownload(await downloading));
  await expect(alert).toBeHidden();
  expect(faults.requests.filter(({ path }) => firstPage.test(path))).toHaveLength(1);
});

test('what was refused is not tried again by itself', async ({ page, faults }) => {
  faults.add({ path: laterPages, times: 1, action: refused });
  const dialog = await startExport(page);
  await expect(dialog.getByRole('alert')).toContainText('Not allowed');
  await expect(dialog.getByRole('alert')).toContainText(
    'The API key may lack the scope instance.portal.consumers:read, or the plan of this organization',
  );
  expect(faults.requests.filter(({ path }) => laterPages.test(path))).toHaveLength(1);
});

test('Cancel ends it and leaves no download', async ({ page, faults }) => {
  const downloads: Download[] = [];
  page.on('download', (download) => downloads.push(download));
  faults.add({ path: laterPages, times: 1, action: { delay: 5000 } });
  const dialog = await startExport(page);
  await expect(dialog.getByText('100 profiles so far').first()).toBeVisible();
  await expect(dialog).toContainText(/0(\.\d)? MB in memory until complete/);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeFocused();
  expectRows(await exportText(page, 'CSV'));
  expect(downloads).toHaveLength(1);
});

test('Cancel takes the file away that was being written to', async ({ page, faults }) => {
  await page.addInitScript(withPicker);
  await page.reload();
  await expectNames(page, members(110, 91));
  faults.add({ path: laterPages, action: { delay: 60_000 } });
  const dialog = await startExport(page);
  await expect(dialog.getByText('100 profiles so far').first()).toBeVisible();
  await expect.poll(() => pickedFiles(page)).toContainEqual([expect.stringMatching(/\.csv$/), '']);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(() => pickedFiles(page)).toEqual([]);
});

test(
  'closing a running export asks first, by Escape and by going back',
  { tag: '@every-browser' },
  async ({ page, faults }) => {
    await page.getByRole('button', { name: 'Next page' }).click();
    await expectNames(page, members(90, 71));
    faults.add({ path: laterPages, action: { delay: 60_000 } });
    const dialog = await startExport(page);
    await expect(dialog.getByText('100 profiles so far').first()).toBeVisible();
    const question = page.getByRole('alertdialog', { name: 'Stop the export?' });
    await page.keyboard.press('Escape');
    await expect(question).toBeVisible();
    await question.getByRole('button', { name: 'Keep exporting' }).click();
    await expect(question).toBeHidden();
    await expect(dialog).toBeVisible();
    await page.evaluate(() => history.back());
    await expect(question).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(question).toBeHidden();
    await page.keyboard.press('Escape');
    await question.getByRole('button', { name: 'Stop export' }).click();
    await expect(exportDialog(page)).toBeHidden();
    await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeFocused();
  },
);

test('rows that cannot be read are counted and told', async ({ page, faults }) => {
  const breakFirst = (json: unknown) => {
    const answer = json as { items: object[] };
    return { ...answer, items: answer.items.with(0, { ...answer.items[0], name: 7 }) };
  };
  faults.add({ path: /limit=100/, action: { answer: breakFirst } });
  expectRows(await exportText(page, 'CSV'), total - 2);
  await expect(exportDialog(page)).toContainText('2 rows couldn’t be read and were skipped.');
});

for (const width of [390, 1440]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 900 } });

    test('axe finds nothing on choice, failure, progress and question', async ({ page, faults }) => {
      await openExport(page);
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      faults.add({ path: laterPages, times: 1, action: refused });
      faults.add({ path: laterPages, action: { delay: 60_000 } });
      const dialog = await startExport(page);
      await expect(dialog.getByRole('alert')).toBeVisible();
      await expectAccessible(page);
      await dialog.getByRole('button', { name: 'Retry' }).click();
      await expect(dialog.getByRole('alert')).toBeHidden();
      await expectAccessible(page);
      const box = await dialog.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('alertdialog')).toBeVisible();
      await expectAccessible(page);
    });
  });
}

async function readDownload(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

/** Asserts that the export contains every profile once. */
function expectRows(csv: string, rows = total): void {
  const ids = csv
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(',')[0]);
  expect(ids).toHaveLength(rows);
  expect(new Set(ids).size).toBe(rows);
}
