import type { Locator, Page } from 'playwright';
import { exportDialog, laterPages, startExport, withoutPicker } from '#e2e/support/export-dialog.ts';
import { expect, remoteTest as test } from '#e2e/support/fixtures.ts';
import { makeGate } from '#e2e/support/gate.ts';
import { expectNames, members, pickGroups, profileTable } from '#e2e/support/profile-locators.ts';
import { serviceError } from '#e2e/support/service-error.ts';

test.beforeEach(async ({ page }) => {
  await page.addInitScript(withoutPicker);
  await page.goto('/portals/acme?limit=20');
  await expectNames(page, members(110, 91));
});

test.use({ viewport: { width: 1280, height: 900 } });

test('Back out of an export asks about unsaved groups as well', async ({ page, faults }) => {
  const drawer = await openWithPick(page, 'Member 107');
  const gate = makeGate();
  faults.add({ path: laterPages, action: gate });
  await startExport(page);

  await page.goBack();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Stop export' }).click();
  await expect(question(page)).toBeVisible();
  await expect(exportDialog(page)).toBeHidden();
  await question(page).getByRole('button', { name: 'Keep editing' }).click();
  await expect(drawer).toContainText('Will be assigned');

  await page.goBack();
  await question(page).getByRole('button', { name: 'Discard changes' }).click();
  await expect(drawer).toBeHidden();
  await expectNames(page, members(110, 91));
  gate.open();
});

test('a notification that opens another profile asks about unsaved groups as well', async ({
  page,
  faults,
}) => {
  const slowly = { ...serviceError(500, 'internal_server_error'), delay: 2000 };
  faults.add({ path: /assign-groups$/, action: slowly });
  await openWithPick(page, 'Member 108');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Leave now' }).click();
  const failure = page.getByRole('dialog', { name: 'Couldn’t save all changes for Member 108' });
  await expect(failure).toBeVisible();
  const drawer = await openWithPick(page, 'Member 107');
  const gate = makeGate();
  faults.add({ path: laterPages, action: gate });
  await startExport(page);

  await failure.getByRole('button', { name: 'Open profile' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Stop export' }).click();
  await expect(question(page)).toBeVisible();
  await question(page).getByRole('button', { name: 'Keep editing' }).click();
  await expect(drawer).toContainText('Will be assigned');
  gate.open();
});

function question(page: Page): Locator {
  return page.getByRole('alertdialog', { name: 'Discard unsaved changes?' });
}

async function openWithPick(page: Page, name: string): Promise<Locator> {
  await profileTable(page).getByRole('link', { name, exact: true }).click();
  const drawer = page.getByRole('region', { name, exact: true });
  await expect(drawer).toBeVisible();
  await pickGroups(page, 'Support');
  return drawer;
}
