import type { Locator, Page } from 'playwright';
import { expect, expectAccessible, test as base } from '#e2e/support/fixtures.ts';
import { expectAnnounced } from '#e2e/support/announcements.ts';
import { addManyGroupsAndPortals, manyGroups, numberedName } from '#e2e/support/many-groups.ts';
import { openPalette, paletteInput, paletteOption } from '#e2e/support/palette-locators.ts';
import { productWithData } from '#e2e/support/prepared-database.ts';
import { expectNames, members } from '#e2e/support/profile-locators.ts';

const test = base.extend<object, { crowdedUrl: string }>({
  crowdedUrl: [productWithData(addManyGroupsAndPortals), { scope: 'worker' }],
  baseURL: async ({ crowdedUrl }, provide) => provide(crowdedUrl),
});

/** The most rows that are rendered: the visible ones, plus the overscan on both sides. */
const mostDrawn = 40;

test.beforeEach(async ({ page }) => {
  await page.goto('/portals/acme?limit=20');
  await expectNames(page, members(110, 91));
});

async function openGroups(page: Page): Promise<Locator> {
  await page.getByRole('combobox', { name: 'Group: Any group' }).click();
  const options = page.getByRole('listbox', { name: 'Group' }).getByRole('option');
  await expect(options.first()).toBeVisible();
  return options;
}

function scrollToEnd(options: Locator): Promise<void> {
  return options
    .first()
    .locator('xpath=ancestor::*[@role="listbox"]')
    .evaluate((list) => list.scrollTo({ top: list.scrollHeight }));
}

test('2,000 groups are scrolled through to the last, and only those in sight are there', async ({ page }) => {
  const options = await openGroups(page);
  const last = page.getByRole('option', { name: numberedName(manyGroups) });
  await expect(async () => {
    await scrollToEnd(options);
    expect(await options.count()).toBeLessThan(mostDrawn);
    await expect(last).toBeVisible({ timeout: 100 });
  }).toPass({ intervals: [0] });
  await expect(page.getByRole('button', { name: 'Load more groups' })).toBeHidden();
  const [position, size] = await last.evaluate((option) => [option.ariaPosInSet, option.ariaSetSize]);
  expect(Number(size)).toBeGreaterThanOrEqual(manyGroups);
  expect(Number(position)).toBeGreaterThan(manyGroups);
  await last.click();
  await expect(page.getByRole('combobox', { name: `Group: ${numberedName(manyGroups)}` })).toBeVisible();
});

test('the arrow keys go beyond what is drawn, and what they are on is in sight', async ({ page }) => {
  const options = await openGroups(page);
  const highlighted = page.locator('[role="option"][data-highlighted]');
  for (let step = 1; step <= 60; step++) {
    await page.keyboard.press('ArrowDown');
    await expect(highlighted).toHaveAttribute('aria-posinset', String(step));
    await expect(highlighted).toBeInViewport({ ratio: 1 });
  }
  expect(await options.count()).toBeLessThan(mostDrawn);
  const name = (await highlighted.textContent()) ?? '';
  await expect(page.getByRole('combobox', { name: 'Search groups' })).toHaveAttribute(
    'aria-activedescendant',
    (await highlighted.getAttribute('id')) ?? '',
  );
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: `Group: ${name}` })).toBeVisible();
});

test('a portal far down the list is found by its name', async ({ page }) => {
  await page.getByRole('combobox', { name: /Portal: Acme/ }).click();
  const options = page.getByRole('listbox', { name: 'Portals' }).getByRole('option');
  await expect(options.first()).toBeVisible();
  expect(await options.count()).toBeLessThan(mostDrawn);
  await page.keyboard.type('crowd 0299');
  await expect(options).toHaveText([numberedName(299)]);
  await expectAnnounced(page, '1 portal listed');
  await page.keyboard.type('9');
  await expect(page.getByText('No matching portals')).toBeVisible();
  await page.keyboard.press('Backspace');
  await options.first().click();
  await expect(page.getByRole('combobox', { name: `Portal: ${numberedName(299)}` })).toBeVisible();
});

test('a list opens where the chosen option is', async ({ page }) => {
  await page.getByRole('combobox', { name: /Portal: Acme/ }).click();
  const portals = page.getByRole('listbox', { name: 'Portals' });
  const far = portals.getByRole('option', { name: numberedName(250) });
  await expect(portals.getByRole('option').first()).toBeVisible();
  await expect(far).toBeHidden();
  await page.keyboard.type('crowd 0250');
  await far.click();
  await page.getByRole('combobox', { name: `Portal: ${numberedName(250)}` }).click();
  await expect(far).toBeInViewport({ ratio: 1 });
  await expect(far).toHaveAttribute('aria-selected', 'true');
  await expect(portals.getByRole('option', { name: numberedName(249) })).toBeInViewport({ ratio: 1 });
});

test('the palette finds a portal and a group far down their lists', async ({ page }) => {
  await openPalette(page);
  await paletteInput(page).fill('crowd 0298');
  await expect(paletteOption(page, 'Go to portal', numberedName(298))).toBeVisible();
  await expect(paletteOption(page, 'Filter by group', numberedName(298))).toBeVisible();
});
