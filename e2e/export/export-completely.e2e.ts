import { readFile } from 'node:fs/promises';
import { test } from '#e2e/support/fixtures.ts';
import { exportText, listAll, openExport, withoutPicker } from '#e2e/support/export-dialog.ts';
import { expectNames, members } from '#e2e/support/profile-locators.ts';
import { expect, expectAccessible, simulatedTest } from '#e2e/support/simulated-fixtures.ts';

const cost = 'The service’s search can miss profiles, so every page is read and searched here';

test.beforeEach(({ page }) => page.addInitScript(withoutPicker));
simulatedTest.beforeEach(({ page }) => page.addInitScript(withoutPicker));

simulatedTest('an export has everybody who matches, and says what it reads', async ({ page, faults }) => {
  await page.goto('/portals/acme?search=member0');
  await expect(page.getByText('The service found no profiles')).toBeVisible();
  const dialog = await openExport(page);
  await expect(dialog).toContainText(`${cost}.`);
  await expectAccessible(page);
  faults.requests.length = 0;
  const downloading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  const csv = await readFile(await (await downloading).path(), 'utf8');
  expect(csv.match(/"Member \d+"/g)).toEqual(members(1, 99).map((name) => `"${name}"`));
  await expect(dialog.getByText('Exported 99 profiles.').first()).toBeVisible();
  expect(faults.requests.filter(({ path }) => path.includes('search='))).toEqual([]);
});

simulatedTest(
  'what a complete search has found is exported as the service sent it, and not read again',
  async ({ page, simulatedRemote, faults }) => {
    await page.goto('/portals/acme?search=member00&read=all');
    await expectNames(page, members(9, 1));
    await expect(page.getByText('9 match').first()).toBeVisible();
    faults.requests.length = 0;
    const text = await exportText(page, 'NDJSON');
    expect(faults.requests).toEqual([]);
    const everyone = await listAll(simulatedRemote.url, 'acme');
    const expected = everyone.filter(({ name }) => members(1, 9).includes(name));
    expect(
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual(expected);
  },
);

test('the embedded API searches, and nothing is read for it', async ({ page, requests }) => {
  await page.goto('/portals/acme?search=member0');
  await expectNames(page, members(99, 50));
  await expect(await openExport(page)).not.toContainText(cost);
  await page.keyboard.press('Escape');
  requests.clear();
  const csv = await exportText(page, 'CSV');
  expect(csv.match(/"Member \d+"/g)).toHaveLength(99);
  expect(requests.all).toEqual([expect.stringContaining('search=member0')]);
});
