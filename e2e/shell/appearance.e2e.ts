import { drawerNamed } from '#e2e/support/drawer-locator.ts';
import type { Page } from 'playwright';
import { truncatedTexts } from '#e2e/support/truncated-texts.ts';
import { expect, test } from '#e2e/support/fixtures.ts';
import { openDrawer, pickGroups, profileTable } from '#e2e/support/profile-locators.ts';
import { sidewaysOverflow } from '#e2e/support/sideways-overflow.ts';

const background = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test('the theme follows the system, can be switched, and is remembered', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/portals/acme');
  const light = await background(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await background(page);
  expect(dark).not.toBe(light);

  await page.getByRole('button', { name: 'Theme: System' }).click();
  await expect(page.getByRole('button', { name: 'Theme: Light' })).toBeVisible();
  expect(await background(page)).toBe(light);
  await page.reload();
  expect(await background(page)).toBe(light);
  await page.getByRole('button', { name: 'Theme: Light' }).click();
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(page.getByRole('button', { name: 'Theme: Dark' })).toBeVisible();
  expect(await background(page)).toBe(dark);
});

test(
  'a narrow window has name, email and status, and the rest is in the drawer',
  { tag: '@every-browser' },
  async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/portals/acme?limit=20');
    await expect(profileTable(page).getByRole('columnheader')).toHaveText(['', 'Name', 'Status']);
    await expect(profileTable(page).getByText('member110@acme.example').first()).toBeVisible();
    const drawer = await openDrawer(page, 'Member 110');
    await expect(drawer.getByRole('term')).toHaveText([
      'Email',
      'Profile ID',
      'Consumer ID',
      'Created',
      'Updated',
    ]);
    await expect(drawer.getByRole('list', { name: 'Groups', exact: true })).toBeVisible();
  },
);

test('with a text of 28 px on a phone, the header has room for the name of the portal', async ({ page }) => {
  // As much in proportion to the usual 16 px.
  await page.setViewportSize({ width: Math.round((390 / 28) * 16), height: Math.round((844 / 28) * 16) });
  await page.goto('/portals/acme?limit=20');
  await expect(profileTable(page)).toHaveAttribute('aria-busy', 'false');
  expect(await sidewaysOverflow(page)).toBe(0);
  const name = page.getByRole('banner').getByText(/^acme$/i);
  await expect(name).toBeInViewport({ ratio: 1 });
  expect(await truncatedTexts(name)).toEqual([]);
  for (const screen of ['Profiles', 'Audit log']) {
    const link = page.getByRole('banner').getByRole('link', { name: screen, exact: true });
    await expect(link).toBeInViewport({ ratio: 1 });
  }
});

for (const width of [320, 390, 640, 1024, 1440, 3840]) {
  test(`nothing sticks out sideways at ${width} px, with the longest name and its drawer`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/portals/acme?order=asc&limit=20');
    await expect(profileTable(page)).toHaveAttribute('aria-busy', 'false');
    expect(await sidewaysOverflow(page)).toBe(0);
    await openDrawer(page, longName);
    await pickGroups(page, 'Support');
    expect(await sidewaysOverflow(page)).toBe(0);
    const drawer = await drawerNamed(page, longName).boundingBox();
    expect(drawer?.x).toBeGreaterThanOrEqual(0);
    expect((drawer?.x ?? 0) + (drawer?.width ?? 0)).toBeLessThanOrEqual(width);
  });
}

test('who prefers less motion gets none', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/portals/acme');
  const drawer = await openDrawer(page, 'Member 110');
  const duration = await drawer.evaluate((element) => getComputedStyle(element).transitionDuration);
  expect(Math.max(...duration.split(',').map(parseFloat))).toBeLessThan(0.001);
});

test.describe('in the pseudo-locale', () => {
  test.use({ locale: 'ar-XB' });

  test(
    'every text comes from the messages, and the page is mirrored',
    { tag: '@every-browser' },
    async ({ page }) => {
      await page.goto('/portals/acme?limit=20&search=member&status=active');
      await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
      await expect(page.getByRole('table')).toHaveAttribute('aria-busy', 'false');
      expect(await hardCoded(page)).toEqual([]);
      expect(await sidewaysOverflow(page)).toBe(0);

      const table = await page.getByRole('table').boundingBox();
      const name = await page.getByRole('columnheader').first().boundingBox();
      expect(name?.x).toBeGreaterThan((table?.x ?? 0) + (table?.width ?? 0) / 2);

      await page.getByRole('link', { name: 'Member 109' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expect.poll(async () => (await page.getByRole('dialog').boundingBox())?.x).toBe(0);
      expect(await hardCoded(page)).toEqual([]);
    },
  );

  test('longer words do not burst a narrow window', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/portals/acme?limit=20&search=member');
    await expect(page.getByRole('table')).toHaveAttribute('aria-busy', 'false');
    expect(await sidewaysOverflow(page)).toBe(0);
  });
});

const longName =
  'Maximiliana Theodora Wilhelmina Alexandrina Charlotte Friederike Konstantia von und zu Hohenlohe-Langenburg-Schillingsfu';

/**
 * Visible texts and labels that are neither pseudo-localized nor data, which is not
 * to be translated, in <code> or a number.
 */
function hardCoded(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const isData = node.parentElement?.closest(
        '[translate="no"], code, script, style, noscript, [aria-hidden="true"]',
      );
      if (/\p{L}/u.test(text) && !isData && !text.includes('⟦') && !text.includes('⟧')) found.push(text);
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder]')) {
      const label = element.getAttribute('aria-label') ?? element.getAttribute('placeholder') ?? '';
      if (/\p{L}/u.test(label) && !label.includes('⟦')) found.push(label);
    }
    return found;
  });
}

test('enlarged four times, the rows are seen and everything can be reached', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto('/portals/acme?limit=20');
  await expect(profileTable(page)).toHaveAttribute('aria-busy', 'false');
  await profileTable(page)
    .getByRole('checkbox', { name: /Member 105/ })
    .check();
  for (const name of ['Member 110', 'Member 105', 'Member 091']) {
    const link = profileTable(page).getByRole('link', { name });
    await link.focus();
    const isSeen = await link.evaluate((element) => {
      const row = element.closest('tr');
      const { left, top, bottom } = element.getBoundingClientRect();
      const ends = [top + 2, bottom - 2].map((y) => document.elementFromPoint(left + 2, y));
      return ends.every((end) => row?.contains(end));
    });
    expect(isSeen, name).toBe(true);
  }
  await page.getByRole('button', { name: 'Clear selection' }).click();
  await openDrawer(page, 'Member 105');
  await pickGroups(page, 'Support');
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.getByRole('button', { name: 'Close profile' }).click();
  await page.getByRole('button', { name: 'Next page' }).click();
  await expect(profileTable(page).getByRole('link', { name: 'Member 090' })).toBeVisible();
});

test('in a very low window, a question can be answered', async ({ page }) => {
  await page.goto('/portals/acme?limit=20');
  await openDrawer(page, 'Member 105');
  await pickGroups(page, 'Support');
  await page.setViewportSize({ width: 340, height: 160 });
  await page.keyboard.press('Escape');
  const question = page.getByRole('alertdialog');
  for (const name of ['Discard changes', 'Save']) {
    const button = question.getByRole('button', { name, exact: true });
    await button.scrollIntoViewIfNeeded();
    await expect(button).toBeInViewport({ ratio: 1 });
  }
});

for (const [width, height] of [
  [390, 844],
  [1280, 720],
] as const) {
  test(`${width} px wide, a toast leaves the selection and the pager free`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.setViewportSize({ width, height });
    await page.goto('/portals/acme?limit=20');
    await profileTable(page)
      .getByRole('checkbox', { name: /Member 105/ })
      .check();
    await page.getByRole('button', { name: 'Copy emails' }).click();
    const toast = page.getByRole('dialog').filter({ hasText: 'copied' });
    await expect(toast).toBeVisible();
    const bottom = async () => {
      const box = await toast.boundingBox();
      return (box?.y ?? 0) + (box?.height ?? 0);
    };
    const bar = await page.getByRole('region', { name: 'Selection' }).boundingBox();
    await expect.poll(bottom).toBeLessThanOrEqual(bar?.y ?? 0);
  });
}

test('a wide window has the header above the content, in one line with it', async ({ page }) => {
  await page.setViewportSize({ width: 2560, height: 900 });
  await page.goto('/portals/acme?limit=20');
  await expect(profileTable(page)).toHaveAttribute('aria-busy', 'false');
  const logo = await page.getByRole('banner').locator('img').boundingBox();
  const heading = await page.getByRole('heading', { name: 'Profiles' }).boundingBox();
  expect(logo?.x).toBe(heading?.x);
  await expect(page.getByRole('navigation', { name: 'Portal' }).getByText('Audit log')).toBeInViewport();
});

test('in a low window nothing stays in place of rows', async ({ page }) => {
  // A phone on its side, and 200 % zoom on a laptop.
  for (const [width, height] of [
    [844, 390],
    [720, 450],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto('/portals/acme?limit=20');
    await expect(profileTable(page)).toHaveAttribute('aria-busy', 'false');
    await page.getByRole('link', { name: 'Member 100' }).scrollIntoViewIfNeeded();
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2));
    await expect(page.getByRole('banner')).not.toBeInViewport();
    await expect(page.getByRole('button', { name: 'Next' })).not.toBeInViewport();
  }
});
