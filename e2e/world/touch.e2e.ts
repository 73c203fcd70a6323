import type { Locator } from 'playwright';
import { portal_id } from '#e2e/support/added-people.ts';
import { expect, test } from '#e2e/support/fixtures.ts';
import { profileTable } from '#e2e/support/profile-locators.ts';
import { openViews } from '#e2e/support/view-locators.ts';

test.use({ hasTouch: true });

test('the email of a row can be seen to be copied, without a pointer that hovers', async ({ page }) => {
  await page.goto('/portals/acme?limit=20');
  const copy = profileTable(page).getByRole('button', { name: 'Copy email' });
  await expect(copy.first()).toHaveCSS('opacity', '1');
  await expect(copy).toHaveCount(20);
});

test('no field is so small that Safari would enlarge the page for it', async ({ page }) => {
  await page.goto('/portals/acme?limit=20');
  await expect(page.getByLabel('Search name, email or ID')).toHaveCSS('font-size', '16px');
  await expect(page.getByLabel('Profiles per page')).toHaveCSS('font-size', '16px');
  await expect((await openViews(page)).getByLabel('Save this list as a view')).toHaveCSS('font-size', '16px');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('combobox', { name: /^Search/ })).toHaveCSS('font-size', '16px');
});

test('keyboards of phones correct and capitalize no email, no ID and no search', async ({ page }) => {
  await page.goto(`/portals/${portal_id}`);
  await expectExact(page.getByLabel('Search name, email or ID'));
  await page.getByRole('button', { name: 'Add people' }).click();
  await page.getByRole('button', { name: 'Add without inviting…' }).click();
  const person = page.getByRole('dialog', { name: 'Add without inviting' });
  await expectExact(person.getByLabel('Email'));
  await expect(person.getByLabel('Name', { exact: true })).not.toHaveAttribute('autocapitalize');
  await page.goto(`/portals/${portal_id}/groups`);
  await page.getByRole('button', { name: 'New group' }).click();
  await expectExact(page.getByLabel('SSO group IDs'));
});

async function expectExact(field: Locator): Promise<void> {
  await expect(field).toHaveAttribute('autocapitalize', 'none');
  await expect(field).toHaveAttribute('autocorrect', 'off');
  await expect(field).toHaveAttribute('spellcheck', 'false');
}
