import type { Page } from 'playwright';
import { testedBrowser } from '#e2e/browsers/tested-browser.ts';
import { expect, test } from '#e2e/support/fixtures.ts';
import { expectNames, members, profileRow, profileTable } from '#e2e/support/profile-locators.ts';

// Browsers skip the layout of rows out of sight (`content-visibility`), each in its own way.

/** How far rows may be off after a scroll, in pixels: less than a person sees. */
const tolerance = 2;

test.beforeEach(async ({ page }) => {
  await page.goto('/portals/acme?limit=100');
  await expectNames(page, members(110, 11));
});

const pageHeight = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);

const lastLink = (page: Page) => profileTable(page).getByRole('link', { name: 'Member 011', exact: true });

test('the page is as high before its rows have been seen as afterwards', async ({ page }) => {
  const height = await pageHeight(page);
  const heights = await page.evaluate(async () => {
    const seen: number[] = [];
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const toEnd = () => document.documentElement.scrollHeight - innerHeight - scrollY;
    while (toEnd() > 1) {
      scrollBy({ top: innerHeight, behavior: 'instant' });
      await nextFrame();
      await nextFrame();
      seen.push(document.documentElement.scrollHeight);
    }
    return seen;
  });
  expect(heights.length).toBeGreaterThan(3);
  for (const seen of heights) expect(Math.abs(seen - height)).toBeLessThanOrEqual(tolerance);
  await expect(lastLink(page)).toBeInViewport();
});

test('from below the list, the keyboard goes to the last row, in sight of the reader', async ({ page }) => {
  await expect(lastLink(page)).not.toBeInViewport();
  await page.getByRole('button', { name: 'Next page' }).focus();
  await expect(async () => {
    await page.keyboard.press('Shift+Tab');
    await expect(profileRow(page, 'Member 011').locator(':focus')).toBeVisible({ timeout: 100 });
  }).toPass({ intervals: [0] });
  await expectClear(page);
});

test('the keyboard goes through the rows in sight of the reader, above a selection on a phone, too', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const key of ['j', 'x', ...Array<string>(20).fill('j')]) await page.keyboard.press(key);
  await expect(page.getByRole('region', { name: 'Selection' })).toBeVisible();
  await page.keyboard.press('j');
  await expect(profileRow(page, 'Member 089').locator(':focus')).toBeVisible();
  await expectClear(page);
});

test('Page Down leaves no row out between the bars', async ({ page }) => {
  test.skip(testedBrowser === 'webkit', 'WebKit turns by the height of the window, whatever covers it');
  await page.getByRole('checkbox', { name: 'Select Member 110' }).check();
  await expect(page.getByRole('region', { name: 'Selection' })).toBeVisible();
  const { last } = await rowsBetweenBars(page);
  await page.keyboard.press('PageDown');
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
  await expect(async () => {
    const before = await page.evaluate(() => window.scrollY);
    const { first } = await rowsBetweenBars(page);
    expect(await page.evaluate(() => window.scrollY)).toBe(before);
    expect(first).toBeLessThanOrEqual(last + 1);
    expect(first).toBeGreaterThan(0);
  }).toPass();
});

test('a name far down is found by the browser’s search, and scrolled to', async ({ page }) => {
  const isFound = await page.evaluate(
    () => 'find' in window && (window.find as (text: string) => boolean)('Member 017'),
  );
  expect(isFound).toBe(true);
  await expect(profileRow(page, 'Member 017')).toBeInViewport();
});

test('back from another screen, the rows are where they were', async ({ page }) => {
  const row = profileRow(page, 'Member 040');
  await row.scrollIntoViewIfNeeded();
  await expect(row).toBeInViewport();
  const before = await row.boundingBox();
  // Firefox's driver would first scroll to the link to click it, although it can be seen.
  await page.getByRole('link', { name: 'Jobs' }).evaluate((link: HTMLElement) => {
    link.focus({ preventScroll: true });
  });
  await page.keyboard.press('Enter');
  await expect(page.getByText('No jobs yet')).toBeVisible();
  await page.goBack();
  await expect(profileTable(page)).toHaveAttribute('aria-busy', 'false');
  await expect
    .poll(async () => Math.abs(((await row.boundingBox())?.y ?? 0) - (before?.y ?? 0)))
    .toBeLessThanOrEqual(tolerance);
});

/** The first and the last row that are whole between the bars above and below, counted from 0. */
function rowsBetweenBars(page: Page): Promise<{ first: number; last: number }> {
  return page.evaluate(() => {
    const isSeen = (row: Element, isTop: boolean) => {
      const { x, y, width, height } = row.getBoundingClientRect();
      return row.contains(document.elementFromPoint(x + width / 2, isTop ? y + 2 : y + height - 2));
    };
    const rows = [...document.querySelectorAll('tbody tr')];
    const whole = rows.map((row) => isSeen(row, true) && isSeen(row, false));
    return { first: whole.indexOf(true), last: whole.lastIndexOf(true) };
  });
}

/** Asserts that the focused element is in sight, and that no bar covers it. */
async function expectClear(page: Page): Promise<void> {
  const focused = page.locator(':focus');
  await expect(focused).toBeInViewport();
  const isClear = await focused.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const hit = document.elementFromPoint(x + width / 2, y + height / 2);
    return hit !== null && (element.contains(hit) || hit.contains(element));
  });
  expect(isClear).toBe(true);
}
