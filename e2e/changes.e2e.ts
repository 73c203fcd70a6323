import type { Page } from 'playwright';
import { apiKey, expect, expectAccessible, remoteTest, test } from '#e2e/fixtures.ts';
import { expectNames, members, openDrawer, pickGroups, profileTable } from '#e2e/support/profiles.ts';

/** Assigns a group in the drawer, and waits until it is done. */
async function assign(page: Page, name: string, group: string): Promise<void> {
  await page.goto('/portals/acme');
  await expectNames(page, members(110, 61));
  await openDrawer(page, name);
  await pickGroups(page, group);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText(`Saved ${name}`, { exact: false }).first()).toBeVisible();
}

const history = (page: Page) => page.getByRole('list', { name: 'History' });
const record = (page: Page) => page.getByRole('table', { name: 'Recorded changes' });
const row = (page: Page, text: string | RegExp) => record(page).getByRole('row').filter({ hasText: text });

test('a change is in the profile’s history at once, and in the record with who made it', async ({ page }) => {
  await assign(page, 'Member 101', 'Support');
  const entry = history(page).getByRole('listitem').first();
  await expect(entry).toContainText('Assigned Support');
  await expect(entry).toContainText('Local user');
  await expect(entry).toContainText('Done');

  await page.getByRole('link', { name: 'All changes of this profile' }).click();
  await expect(page).toHaveTitle('Changes · Acme · Portal Profiles');
  await expect(row(page, 'Assigned Support')).toContainText('Member 101');
  await expect(row(page, 'Assigned Support')).toContainText('127.0.0.1');
  await expect(page.getByRole('list', { name: 'Active filters' })).toContainText('Member 101');

  await row(page, 'Assigned Support').getByRole('link', { name: 'Member 101' }).click();
  await expect(page.getByRole('dialog', { name: 'Member 101' })).toBeVisible();
});
