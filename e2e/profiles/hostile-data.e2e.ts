import type { Page } from 'playwright';
import { expect, test as base } from '#e2e/support/fixtures.ts';
import { exportText, withoutPicker } from '#e2e/support/export-dialog.ts';
import { addHostilePortal, hostileTexts } from '#e2e/support/hostile-data.ts';
import { openPalette, palette, paletteInput } from '#e2e/support/palette-locators.ts';
import { productWithData } from '#e2e/support/prepared-database.ts';
import { profileTable, unfoldSharedGroups } from '#e2e/support/profile-locators.ts';

const test = base.extend<object, { hostileUrl: string }>({
  hostileUrl: [productWithData(addHostilePortal), { scope: 'worker' }],
  baseURL: async ({ hostileUrl }, provide) => provide(hostileUrl),
  page: async ({ page }, provide) => {
    const opened: string[] = [];
    page.on('dialog', (dialog) => {
      opened.push(dialog.message());
      void dialog.dismiss();
    });
    page.on('popup', (popup) => opened.push(popup.url()));
    await provide(page);
    expect(opened).toEqual([]);
    expect(await page.evaluate(() => 'ran' in window), 'a script of the data has run').toBe(false);
  },
});

/** Asserts that nothing overflows the window or its container. */
async function expectLayout(page: Page): Promise<void> {
  const wide = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('[role="dialog"], [role="listbox"]')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => `${element.tagName} ${element.getAttribute('aria-label')}: ${element.scrollWidth}`),
  );
  expect(wide).toEqual([]);
}

const count = Object.keys(hostileTexts).length;

for (const width of [390, 1440]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 900 } });

    test(
      'list, groups, palette, portals and selection show hostile data as text',
      { tag: '@every-browser' },
      async ({ page }) => {
        await page.goto('/portals/hostile?order=asc&limit=20');
        await expect(profileTable(page)).toHaveAttribute('aria-busy', 'false');
        await expect(profileTable(page).locator('tbody').getByRole('row')).toHaveCount(count);
        await expect(
          profileTable(page).getByText(hostileTexts.script, { exact: true }).first(),
        ).toBeVisible();
        await expectLayout(page);

        const options = page.getByRole('listbox').getByRole('option');
        await page.getByRole('combobox', { name: /^Group:/ }).click();
        await expect(options.first()).toBeVisible();
        await expectLayout(page);
        await options.filter({ hasText: '<img' }).first().click();
        await expect(page.getByRole('list', { name: 'Active filters' })).toContainText('<img src=x');
        await expectLayout(page);

        await page.getByRole('combobox', { name: /Switch portal/ }).click();
        await expect(options.filter({ hasText: '<svg onload' })).toBeVisible();
        await expectLayout(page);
        await page.keyboard.press('Escape');

        await openPalette(page);
        await paletteInput(page).fill(hostileTexts.script);
        await expect(palette(page).getByRole('option').filter({ hasText: '<script>' }).first()).toBeVisible();
        await expectLayout(page);
        await page.keyboard.press('Escape');

        await page.getByLabel('Search name, email or ID').fill('<script>');
        await expect(profileTable(page).locator('mark').first()).toHaveText('<script>');
        await expectLayout(page);
        await page.getByRole('checkbox', { name: 'Select all profiles on this page' }).check();
        await page.getByRole('button', { name: 'Show selected profiles' }).click();
        await expect(page.getByRole('dialog')).toBeVisible();
        await expectLayout(page);
      },
    );

    test('the drawer, the record and the title show hostile data as text', async ({ page }) => {
      await page.goto('/portals/hostile?order=asc&limit=20');
      const links = profileTable(page).locator('tbody').getByRole('link');
      await expect(links).toHaveCount(count);
      await links.first().click();
      for (let opened = 1; opened < count; opened++) {
        await expect(page.getByRole('list', { name: 'Groups' }).getByRole('listitem')).toHaveCount(count);
        await unfoldSharedGroups(page);
        await expect(page.getByText('No changes yet')).toBeVisible();
        await expectLayout(page);
        const { pathname } = new URL(page.url());
        await page.keyboard.press('n');
        await expect(page).not.toHaveURL(new RegExp(pathname));
      }
      const { pathname } = new URL(page.url());
      const [, , portal = '', , profile = ''] = pathname.split('/');
      const group_ids = ['<script>window.ran=1</script>', hostileTexts.bidi, '../..', 'x'.repeat(5000)];
      const response = await page.request.post(
        `/api/portals/${portal}/consumer-profile/${profile}/assign-groups`,
        { data: { group_ids } },
      );
      expect(response.status()).toBe(404);
      await page.reload();
      await expect(page.getByRole('list', { name: 'Audit log' })).toContainText('<script>');
      await expectLayout(page);
      await page.goto('/portals/hostile/changes');
      await expect(page.getByRole('table')).toContainText('Assigned <script>');
      await expectLayout(page);
    });
  });
}

test('no picture is loaded but over https or from here, and without credentials or referrer', async ({
  page,
}) => {
  const asked: string[] = [];
  const headers: Record<string, string>[] = [];
  page.on('request', async (request) => {
    if (request.resourceType() !== 'image') return;
    asked.push(request.url());
    if (request.url().includes('pictures.example')) headers.push(await request.allHeaders());
  });
  // A server that is not there would never tell the headers.
  await page.route('https://pictures.example/**', (route) => route.fulfill({ status: 404 }));
  await page.goto('/portals/hostile?order=asc');
  await expect(profileTable(page)).toHaveAttribute('aria-busy', 'false');
  await expect.poll(() => asked.some((url) => url.startsWith('https://pictures.example/safe'))).toBe(true);
  await page.waitForLoadState('networkidle');
  const { origin } = new URL(page.url());
  expect(asked.filter((url) => !url.startsWith('https://') && !url.startsWith(`${origin}/`))).toEqual([]);
  expect(headers.length).toBeGreaterThan(0);
  for (const header of headers) expect(header).not.toHaveProperty('referer');
  // True only if cross-origin images are requested without credentials.
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
});

test('an export has no formula', async ({ page }) => {
  await page.addInitScript(withoutPicker);
  await page.goto('/portals/hostile');
  await expect(profileTable(page)).toHaveAttribute('aria-busy', 'false');
  const csv = await exportText(page, 'CSV');
  expect(csv).toContain(`"'=HYPERLINK`);
  expect(csv).toContain(`"'@SUM`);
  expect(csv).not.toMatch(/(^|,)"[=+\-@\t\r]/m);
});
