import type { Locator, Page } from 'playwright';
import { drawerNamed } from '#e2e/support/drawer-locator.ts';
import { expect, test } from '#e2e/support/fixtures.ts';
import { palette } from '#e2e/support/palette-locators.ts';
import { profileTable } from '#e2e/support/profile-locators.ts';
import { rowBox } from '#e2e/support/selection-locators.ts';

const button = (scope: Page | Locator, name: string | RegExp) =>
  scope.getByRole('button', { name, exact: typeof name === 'string' });

/** Double-clicks, as by habit: while the code of what it opens is still to be loaded, and when it is there. */
async function expectOpen(opener: Locator, opened: Locator): Promise<void> {
  for (const { delay } of [{ delay: 0 }, { delay: 60 }]) {
    await opener.dblclick({ delay });
    await expect(opened).toBeVisible();
    await opener.page().keyboard.press('Escape');
    await expect(opened).toBeHidden();
  }
}

test('a double click opens what a click opens', async ({ page }) => {
  await page.goto('/portals/acme');
  await rowBox(page, 'Member 109').check();
  const dialog = (name: string | RegExp) => page.getByRole('dialog', { name });
  const openers: [opener: Locator, opened: Locator][] = [
    [button(page, 'Export'), dialog('Export')],
    [button(page, 'Add people'), dialog('Add people')],
    [button(page, 'Select'), dialog('Select')],
    [button(page, 'Refine'), dialog('Refine')],
    [button(page, 'Views'), dialog('Views')],
    [button(page, 'Change groups'), dialog(/^Change groups for/)],
    [button(page, 'Show selected profiles'), dialog('Selected profiles')],
    [button(page, 'Keyboard shortcuts'), dialog('Keyboard shortcuts')],
    [button(page, /^Search or/), palette(page)],
    [page.getByRole('combobox', { name: 'Group' }), page.getByLabel('Search groups')],
    [page.getByRole('combobox', { name: /^Portal/ }), page.getByLabel('Search portals')],
  ];
  for (const [opener, opened] of openers) await expectOpen(opener, opened);
});

test('a double click on an entry of a menu opens its dialog', async ({ page }) => {
  await page.goto('/portals/acme');
  await button(page, 'Add people').click();
  await button(page, 'Invite someone…').dblclick();
  const invite = page.getByRole('dialog', { name: 'Invite someone', exact: true });
  await expect(invite).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(invite).toBeHidden();
  await button(page, 'Add people').click();
  await button(page, 'Invite someone…').dblclick();
  await expect(invite).toBeVisible();
});

test('a double click opens the drawer of a row, in narrow windows too', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('/portals/acme');
  await expectOpen(
    profileTable(page).getByRole('link', { name: 'Member 109' }),
    drawerNamed(page, 'Member 109'),
  );
});
