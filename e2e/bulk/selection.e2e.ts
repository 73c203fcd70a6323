import type { Page } from 'playwright/test';
import { expect, expectAccessible, test } from '#e2e/support/fixtures.ts';
import { expectNames, members, openDrawer, profileTable } from '#e2e/support/profile-locators.ts';
import { expectSelected, pageBox, rowBox, selectionBar } from '#e2e/support/selection-locators.ts';

const list = (page: Page) => page.getByRole('dialog', { name: 'Selected profiles' });

test.beforeEach(async ({ page }) => {
  await page.goto('/portals/acme?limit=20');
  await expectNames(page, members(110, 91));
});

test(
  'a selection outlives pages, filters and the drawer, and is counted',
  { tag: '@every-browser' },
  async ({ page }) => {
    await rowBox(page, 'Member 110').check();
    await expect(selectionBar(page)).toBeVisible();
    await expectSelected(page, '1 profile selected');
    await page.getByRole('button', { name: 'Next page' }).click();
    await expectNames(page, members(90, 71));
    await rowBox(page, 'Member 090').check();
    await expectSelected(page, '2 profiles selected');
    await page.getByLabel('Search name, email or ID').fill('member11');
    await expectNames(page, ['Member 110']);
    await expect(rowBox(page, 'Member 110')).toBeChecked();
    await openDrawer(page, 'Member 110');
    await page.keyboard.press('Escape');
    await rowBox(page, 'Member 110').uncheck();
    await expectSelected(page, '1 profile selected');
  },
);

test('with Shift everything between is selected, and deselected', async ({ page }) => {
  await rowBox(page, 'Member 108').check();
  await rowBox(page, 'Member 104').click({ modifiers: ['Shift'] });
  await expectSelected(page, '5 profiles selected');
  for (const name of members(108, 104)) await expect(rowBox(page, name)).toBeChecked();
  await rowBox(page, 'Member 106').click({ modifiers: ['Shift'] });
  await expectSelected(page, '2 profiles selected');
  await expect(rowBox(page, 'Member 107')).toBeChecked();
  expect(await page.evaluate(() => String(window.getSelection()))).toBe('');
});

test('the box in the header stands for the page: none, some, all', async ({ page }) => {
  await expect(pageBox(page)).not.toBeChecked();
  await rowBox(page, 'Member 110').check();
  expect(await pageBox(page).evaluate((input: HTMLInputElement) => input.indeterminate)).toBe(true);
  await pageBox(page).click();
  await expectSelected(page, '20 profiles selected');
  await expect(pageBox(page)).toBeChecked();
  await page.getByRole('button', { name: 'Next page' }).click();
  await expectNames(page, members(90, 71));
  await expect(pageBox(page)).not.toBeChecked();
  await pageBox(page).click();
  await expectSelected(page, '40 profiles selected');
  await pageBox(page).click();
  await expectSelected(page, '20 profiles selected');
});

test('x selects the row that has the focus, and nothing elsewhere', async ({ page }) => {
  await page.keyboard.press('x');
  await expect(selectionBar(page)).toBeHidden();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(rowBox(page, 'Member 109')).toBeChecked();
  await expect(profileTable(page).getByRole('link', { name: 'Member 109' })).toBeFocused();
  await page.keyboard.press('x');
  await expect(rowBox(page, 'Member 109')).not.toBeChecked();
});

test(
  'the cell around a box selects too, with Shift everything between, and never opens the drawer',
  { tag: '@every-browser' },
  async ({ page }) => {
    const clickBeside = (name: string, modifiers: 'Shift'[] = []) =>
      profileTable(page)
        .getByRole('cell')
        .filter({ has: rowBox(page, name) })
        .click({ position: { x: 4, y: 4 }, modifiers });
    await clickBeside('Member 107');
    await expect(rowBox(page, 'Member 107')).toBeChecked();
    await expect(rowBox(page, 'Member 107')).toBeFocused();
    await clickBeside('Member 104', ['Shift']);
    await expectSelected(page, '4 profiles selected');
    await clickBeside('Member 104');
    await expect(rowBox(page, 'Member 104')).not.toBeChecked();
    await expect(page).toHaveURL(/limit=20$/);
  },
);

test('the list shows who is selected, and takes them out one by one', async ({ page }) => {
  await pageBox(page).click();
  await page.getByRole('button', { name: 'Show selected profiles' }).click();
  const items = list(page).getByRole('listitem');
  await expect(items.first()).toContainText('Member 110');
  await expect(items.first()).toContainText('member110@acme.example');
  await expect(items.first()).toHaveAttribute('aria-setsize', '20');
  await list(page).getByRole('button', { name: 'Remove Member 110 from the selection' }).click();
  await expect(items.first()).toContainText('Member 109');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Show selected profiles' })).toBeFocused();
  await expectSelected(page, '19 profiles selected');
});

test('its rows do not overlap in large text', async ({ page }) => {
  await page.evaluate(() => (document.documentElement.style.fontSize = '32px'));
  await pageBox(page).click();
  await page.getByRole('button', { name: 'Show selected profiles' }).click();
  const items = list(page).getByRole('listitem');
  await expect(items.nth(3)).toContainText('Member 107');
  await expect.poll(() => items.evaluateAll(overlapping)).toEqual([]);
});

test('the emails of the selected are copied, one a line', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await rowBox(page, 'Member 110').check();
  await rowBox(page, 'Member 108').check();
  await selectionBar(page).getByRole('button', { name: 'Copy emails' }).click();
  await expect(page.getByText('2 emails copied', { exact: true }).first()).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe('member110@acme.example\nmember108@acme.example');
});

test('clearing leaves nothing selected, and the focus in the table', async ({ page }) => {
  await pageBox(page).click();
  await page.getByRole('button', { name: 'Clear selection' }).click();
  await expect(selectionBar(page)).toBeHidden();
  await expect(pageBox(page)).toBeFocused();
  await expectSelected(page, '0 profiles selected');
});

test('another portal begins with nothing selected', async ({ page }) => {
  await pageBox(page).click();
  await expect(selectionBar(page)).toBeVisible();
  await page.getByRole('combobox', { name: /Switch portal/ }).click();
  await page.getByRole('option', { name: 'Harbour Studio' }).click();
  await expect(page).toHaveURL(/portals\/(?!acme)/);
  await expect(profileTable(page)).toHaveAttribute('aria-busy', 'false');
  await expect(selectionBar(page)).toBeHidden();
});

for (const width of [390, 1440]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 900 } });
    test('axe finds nothing on a list with a selection', async ({ page }) => {
      await rowBox(page, 'Member 109').check();
      await expect(selectionBar(page)).toBeVisible();
      await expectAccessible(page);
    });
  });
}

/** Runs in the page: the texts of the elements whose content reaches into that of the next. */
function overlapping(elements: Element[]): (string | null)[] {
  const boxes = elements.map((element) => {
    const content = document.createRange();
    content.selectNodeContents(element);
    return content.getBoundingClientRect();
  });
  return elements
    .filter((_, index) => (boxes[index]?.bottom ?? 0) > (boxes[index + 1]?.top ?? Infinity))
    .map((element) => element.textContent);
}
