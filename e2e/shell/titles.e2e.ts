import { expect, test } from '#e2e/support/fixtures.ts';
import { openPalette, palette, paletteOption } from '#e2e/support/palette-locators.ts';
import { openDrawer } from '#e2e/support/profile-locators.ts';

for (const [path, title] of [
  ['/portals/demo', 'Profiles · Demo portal'],
  ['/portals/acme?status=invited', 'Profiles · Acme'],
  ['/portals/acme/jobs', 'Jobs · Acme'],
  ['/portals/acme/jobs/none', 'Job report · Acme'],
  ['/portals/acme/invites?status=pending', 'Invites · Acme'],
  ['/portals/acme/changes?order=asc', 'Audit log · Acme'],
  ['/portals/no-such-portal', 'Portal Profiles'],
  ['/portals/acme/no-such-screen', 'Portal Profiles'],
] as const) {
  test(`the tab of ${path} is named "${title}"`, async ({ page }) => {
    await page.goto(path);
    await expect(page).toHaveTitle(title);
  });
}

test('an open profile stands first in the title', async ({ page }) => {
  await page.goto('/portals/acme?limit=20');
  await openDrawer(page, 'Member 110');
  await expect(page).toHaveTitle('Member 110 · Profiles · Acme');
  await page.keyboard.press('Escape');
  await expect(page).toHaveTitle('Profiles · Acme');
});

const screens = [
  ['Groups', /\/portals\/ptl_\w+\/groups$/],
  ['Invites', /\/portals\/ptl_\w+\/invites$/],
  ['Jobs', /\/portals\/ptl_\w+\/jobs$/],
  ['Audit log', /\/portals\/ptl_\w+\/changes$/],
  ['Profiles', /\/portals\/ptl_\w+$/],
] as const;

test('links lead to every screen and tell which one is shown', async ({ page }) => {
  await page.goto('/portals/acme');
  const links = page.locator('header nav').getByRole('link');
  await expect(links).toHaveCount(screens.length);
  for (const [name, address] of screens) {
    await page.getByRole('link', { name, exact: true }).click();
    await expect(page).toHaveTitle(`${name} · Acme`);
    await expect(page).toHaveURL(address);
    await expect(page.locator('header [aria-current="page"]')).toHaveAccessibleName(name);
  }
  await page.goto('/portals/acme/jobs/none');
  await expect(page.locator('header [aria-current="page"]')).toHaveAccessibleName('Jobs');
});

test('the palette leads to every screen and tells which one is shown', async ({ page }) => {
  await page.goto('/portals/acme');
  await expect(page.getByRole('table')).toBeVisible();
  for (const [name, address] of screens) {
    await openPalette(page);
    const options = palette(page).getByRole('group', { name: 'Go to', exact: true }).getByRole('option');
    await expect(options).toHaveText([
      /^Profiles/,
      /^Groups/,
      /^Invites/,
      /^Jobs/,
      /^Audit log/,
      /^Import people/,
    ]);
    await paletteOption(page, 'Go to', name).click();
    await expect(page).toHaveTitle(`${name} · Acme`);
    await expect(page).toHaveURL(address);
    await openPalette(page);
    await expect(options.filter({ hasText: 'Current' })).toHaveText([new RegExp(`^${name}`)]);
    await page.keyboard.press('Escape');
  }
});
