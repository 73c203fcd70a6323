import type { Locator, Page } from 'playwright';
import { expect, remoteTest, test } from '#e2e/support/fixtures.ts';
import { expectNames, members } from '#e2e/support/profile-locators.ts';

const search = 'Search name, email or ID';

function chip(page: Page, name: RegExp): Locator {
  return page.getByRole('list', { name: 'Active filters' }).getByRole('button', { name });
}

async function press(button: Locator): Promise<void> {
  await button.focus();
  await button.press('Enter');
}

test('the focus goes from a removed filter to the next, then to the one before, then to the filters', async ({
  page,
}) => {
  await page.goto('/portals/acme?search=member&status=active&consumer_group_id=nobody');
  await press(chip(page, /Status/));
  await expect(chip(page, /Status/)).toBeHidden();
  await expect(chip(page, /Group/)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(chip(page, /Group/)).toBeHidden();
  await expect(chip(page, /Search/)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(chip(page, /Search/)).toBeHidden();
  await expect(page.getByRole('search')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel(search)).toBeFocused();
});

test('“Clear filters” leaves the focus at the filters', async ({ page }) => {
  await page.goto('/portals/acme?search=member&status=active');
  await press(chip(page, /Clear filters/));
  await expectNames(page, members(110, 61));
  await expect(page.getByRole('search')).toBeFocused();
});

test('“Clear search” of a list without rows leaves the focus in the list', async ({ page }) => {
  await page.goto('/portals/acme?search=no+such+person');
  await press(page.getByRole('main').getByRole('status').getByRole('button', { name: 'Clear search' }));
  await expectNames(page, members(110, 61));
  await expect(page.getByRole('main')).toBeFocused();
});

test('the pager’s buttons keep the focus when there is nowhere further to go', async ({ page }) => {
  await page.goto('/portals/acme');
  const next = page.getByRole('button', { name: 'Next page' });
  await expectNames(page, members(110, 61));
  await press(next);
  await expectNames(page, members(60, 11));
  await next.press('Enter');
  await expect(next).toHaveAttribute('aria-disabled', 'true');
  await expect(next).toBeFocused();
  await expect(next).toHaveAccessibleDescription('This is the last page');

  const first = page.getByRole('button', { name: 'First page' });
  await press(first);
  await expectNames(page, members(110, 61));
  await expect(first).toHaveAttribute('aria-disabled', 'true');
  await expect(first).toBeFocused();
});

test('“Load more” leaves the focus in the search when all is loaded', async ({ page }) => {
  await page.goto('/portals/demo');
  await page.getByRole('combobox', { name: 'Group: Any group' }).click();
  const more = page.getByRole('button', { name: 'Load more groups' });
  await press(more);
  await expect(more).toBeHidden();
  await expect(page.getByRole('combobox', { name: 'Search groups' })).toBeFocused();
});

remoteTest('Retry in a picker leaves the focus in the search', async ({ page, faults }) => {
  await page.goto('/portals/acme');
  faults.add({ path: /\/consumer-groups\?/, action: { status: 400, body: { code: 'odd', message: 'No.' } } });
  await page.getByRole('combobox', { name: 'Group: Any group' }).click();
  const retry = page.getByRole('button', { name: 'Retry' });
  await expect(retry).toBeVisible();
  faults.clear();
  await press(retry);
  await expect(page.getByRole('option', { name: 'Engineering' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Search groups' })).toBeFocused();
});

remoteTest('Retry of the list leaves the focus in the list', async ({ page, faults }) => {
  faults.add({
    path: /\/consumer-profile\?/,
    action: { status: 400, body: { code: 'odd', message: 'No.' } },
  });
  await page.goto('/portals/acme');
  const retry = page.getByRole('button', { name: 'Retry' });
  await expect(retry).toBeVisible();
  faults.clear();
  await press(retry);
  await expectNames(page, members(110, 61));
  await expect(page.getByRole('main')).toBeFocused();
});

test(
  'the page stays where it is when a popup with a field closes',
  { tag: '@every-browser' },
  async ({ page }) => {
    await page.goto('/portals/acme?limit=100');
    await expectNames(page, members(110, 11));
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    expect(await scrolledTo(page)).toBe(0);

    const picker = page.getByRole('combobox', { name: 'Group: Any group' });
    await picker.click();
    await expect(page.getByRole('option', { name: 'Engineering' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(picker).toBeFocused();
    expect(await scrolledTo(page)).toBe(0);
  },
);

/** Where the page is after some frames: a browser scrolls to the caret in a later one. */
function scrolledTo(page: Page): Promise<number> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 5; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    return scrollY;
  });
}
