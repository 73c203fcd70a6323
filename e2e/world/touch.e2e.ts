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
