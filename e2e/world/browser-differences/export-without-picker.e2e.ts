import { expect, remoteTest as test } from '#e2e/support/fixtures.ts';
import { exportDialog, exportText, listAll, openExport, withoutPicker } from '#e2e/support/export-dialog.ts';
import { expectNames, members } from '#e2e/support/profile-locators.ts';

// Firefox and WebKit cannot write to a file that the user picks; e2e/export has the browsers that can.

test('without a way to pick a file, the export is downloaded whole, and does not ask for a file', async ({
  page,
  remote,
}) => {
  await page.addInitScript(withoutPicker);
  await page.goto('/portals/acme?limit=20');
  await expectNames(page, members(110, 91));
  const dialog = await openExport(page);
  await expect(dialog).toContainText('Downloads when complete');
  await expect(dialog).not.toContainText('a file you choose');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  const text = await exportText(page, 'NDJSON');
  const expected = await listAll(remote.url, 'acme');
  await expect(exportDialog(page).getByText(`Exported ${expected.length} profiles.`).first()).toBeVisible();
  const lines = text.trimEnd().split('\n');
  expect(lines.map((line): unknown => JSON.parse(line))).toEqual(expected);
});
