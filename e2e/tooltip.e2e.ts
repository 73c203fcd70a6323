import type { Page } from 'playwright';
import { expect, test } from '#e2e/fixtures.ts';
import { expectNames, members } from '#e2e/support/profiles.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('/portals/acme');
  await expectNames(page, members(110, 61));
});

/** The tooltip is for the eye alone, and so has no role. */
function tooltip(page: Page) {
  return page.getByText('Refresh', { exact: true });
}

test('a tooltip comes when the pointer rests on a button, and goes with it', async ({ page }) => {
  await page.getByRole('button', { name: 'Refresh' }).hover();
  await expect(tooltip(page)).toBeVisible();
  await page.getByRole('heading', { name: 'Profiles' }).hover();
  await expect(tooltip(page)).toBeHidden();
});

test('a tooltip comes with the focus, and goes with it', async ({ page }) => {
  await page.getByRole('main').focus();
  await page.keyboard.press('Tab');
  await expect(tooltip(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(tooltip(page)).toBeHidden();
});
