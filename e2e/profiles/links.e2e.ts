import { drawerNamed } from '#e2e/support/drawer-locator.ts';
import { expect, test } from '#e2e/support/fixtures.ts';
import { expectNames, members, openDrawer, profileTable } from '#e2e/support/profile-locators.ts';

test('a link restores search, filters, order, size, page and open profile for a colleague', async ({
  page,
  browser,
}) => {
  await page.goto('/portals/acme?limit=20&order=asc');
  await page.getByLabel('Search name, email or ID').fill('member');
  await page.getByRole('radio', { name: 'Active' }).check();
  await expect(page).toHaveURL(/search=member&status=active/);
  const links = profileTable(page).getByRole('link');
  await expect(links.first()).toHaveText('Member 001');
  await page.getByRole('button', { name: 'Next page' }).click();
  await expect(page).toHaveURL(/after=/);
  await expect(links.first()).not.toHaveText('Member 001');
  await expect(profileTable(page)).toHaveAttribute('aria-busy', 'false');
  const names = await links.allTextContents();
  expect(names).toHaveLength(20);
  await openDrawer(page, names[3] ?? '');

  const colleague = await browser.newPage();
  await colleague.goto(page.url());
  await expect(drawerNamed(colleague, names[3] ?? '')).toBeVisible();
  await colleague.keyboard.press('Escape');
  await expectNames(colleague, names);
  await expect(colleague.getByLabel('Search name, email or ID')).toHaveValue('member');
  await expect(colleague.getByRole('radio', { name: 'Active' })).toBeChecked();
  await expect(colleague.getByLabel('Profiles per page')).toHaveValue('20');
  await colleague.close();
});

test(
  'back and forward go through filters, pages and profiles',
  { tag: '@every-browser' },
  async ({ page }) => {
    await page.goto('/portals/acme?limit=20');
    await expectNames(page, members(110, 91));
    await page.getByRole('button', { name: 'Next page' }).click();
    await expectNames(page, members(90, 71));
    await openDrawer(page, 'Member 085');
    await page.goBack();
    await expect(page.getByRole('dialog')).toBeHidden();
    await expectNames(page, members(90, 71));
    await page.goBack();
    await expectNames(page, members(110, 91));
    await page.goForward();
    await expectNames(page, members(90, 71));
    await page.goForward();
    await expect(drawerNamed(page, 'Member 085')).toBeVisible();
  },
);

test('back from a profile leads to the list, also where the link ended with a slash', async ({
  page,
  api,
}) => {
  const { id } = await api.getPortal({ portal_id: 'acme' });
  await page.goto(`/portals/${id}/?limit=20`);
  await openDrawer(page, 'Member 107');
  await page.goBack();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expectNames(page, members(110, 91));
});

test('a reload keeps the screen', { tag: '@every-browser' }, async ({ page }) => {
  await page.goto('/portals/acme?limit=20&search=member00&order=asc');
  await expectNames(page, members(1, 9));
  await openDrawer(page, 'Member 005');
  await page.reload();
  await expect(drawerNamed(page, 'Member 005')).toBeVisible();
  await page.keyboard.press('Escape');
  await expectNames(page, members(1, 9));
});

test('the scroll position is restored on back and on reload', async ({ page }) => {
  await page.goto('/portals/acme?limit=50');
  await expectNames(page, members(110, 61));
  const row = profileTable(page).getByRole('link', { name: 'Member 070' });
  await row.scrollIntoViewIfNeeded();
  const next = page.getByRole('button', { name: 'Next page' });
  // Firefox's driver scrolls to what it is about to press, even where it can be seen.
  await next.hover();
  const top = await page.evaluate(() => window.scrollY);
  expect(top).toBeGreaterThan(500);

  await next.click();
  await expectNames(page, members(60, 11));
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  await page.goBack();
  await expectNames(page, members(110, 61));
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(top);

  await page.reload();
  await expectNames(page, members(110, 61));
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(top);
});

test('opening and closing a profile leaves the list where it is', async ({ page, requests }) => {
  await page.goto('/portals/acme?limit=50&order=asc');
  await expect(profileTable(page)).toHaveAttribute('aria-busy', 'false');
  // No other test changes this profile: with a history, the drawer could also request the names of its groups.
  await profileTable(page).getByRole('link', { name: 'Member 010' }).scrollIntoViewIfNeeded();
  const top = await page.evaluate(() => window.scrollY);
  expect(top).toBeGreaterThan(200);
  requests.clear();
  await openDrawer(page, 'Member 010');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await page.evaluate(() => window.scrollY)).toBe(top);
  expect(requests.all).toHaveLength(1);
});

test('the list stays where it is under a drawer that is opened by going forward, and by a reload', async ({
  page,
}) => {
  await page.goto('/portals/acme?limit=50');
  await expectNames(page, members(110, 61));
  await profileTable(page).getByRole('link', { name: 'Member 070' }).scrollIntoViewIfNeeded();
  const scrolled = () => page.evaluate(() => window.scrollY);
  const top = await scrolled();
  expect(top).toBeGreaterThan(500);
  await openDrawer(page, 'Member 070');
  await page.goBack();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect.poll(scrolled).toBe(top);
  await page.goForward();
  await expect(drawerNamed(page, 'Member 070')).toBeVisible();
  await expect.poll(scrolled).toBe(top);
  await page.reload();
  await expect(drawerNamed(page, 'Member 070')).toBeVisible();
  await expect.poll(scrolled).toBe(top);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect.poll(scrolled).toBe(top);
});

test('a URL with nonsense falls back to the defaults', async ({ page }) => {
  await page.goto('/portals/acme?limit=7&order=sideways&status=active,invited');
  await expectNames(page, members(110, 61));
});

test('an address that leads nowhere says so', async ({ page }) => {
  await page.goto('/nowhere');
  await expect(page.getByText('Page not found')).toBeVisible();
  await page.getByRole('link', { name: 'Go to your portals' }).click();
  await expect(profileTable(page)).toBeVisible();
});
