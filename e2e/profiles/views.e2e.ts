import { fillLocalStorage } from '#e2e/support/browser-storage.ts';
import { expect, expectAccessible, test } from '#e2e/support/fixtures.ts';
import { openPalette, paletteOption } from '#e2e/support/palette-locators.ts';
import { expectNames, members } from '#e2e/support/profile-locators.ts';
import { expectColumns, openDisplay, openViews, saveView, viewsButton } from '#e2e/support/view-locators.ts';

const saveAs = 'Save this list as a view';

test.beforeEach(async ({ page }) => {
  await page.goto('/portals/acme?limit=20&search=member00&order=asc');
  await expectNames(page, members(1, 9));
});

test(
  'a view is saved under a name, and choosing it brings search, order, size and columns back',
  { tag: '@every-browser' },
  async ({ page }) => {
    await expect(
      (await openViews(page)).getByText('Save the current search, filters and columns as a view.'),
    ).toBeVisible();
    await page.keyboard.press('Escape');
    await (await openDisplay(page)).getByRole('checkbox', { name: 'Groups' }).uncheck();
    await page.keyboard.press('Escape');
    await saveView(page, 'First nine');
    await expect(viewsButton(page)).toBeFocused();

    await (await openViews(page)).getByRole('link', { name: 'All profiles' }).click();
    await expectNames(page, members(110, 61));
    await expect(viewsButton(page)).toHaveAccessibleName('Views');
    await (await openDisplay(page)).getByRole('checkbox', { name: 'Email' }).uncheck();
    await page.keyboard.press('Escape');

    await page.reload();
    await expectNames(page, members(110, 61));
    await (await openViews(page)).getByRole('link', { name: 'First nine' }).click();
    await expectNames(page, members(1, 9));
    await expectColumns(page, ['Name', 'Email', 'Status', 'Consumer ID', 'Created']);
    await expect(page.getByLabel('Profiles per page')).toHaveValue('20');
    await expect(viewsButton(page)).toHaveAccessibleName('View: First nine');
    await expect((await openViews(page)).getByRole('link', { name: 'First nine' })).toHaveAttribute(
      'aria-current',
      'page',
    );
  },
);

test('a view is a link, which leads a colleague to the same list and columns', async ({ page, browser }) => {
  await (await openDisplay(page)).getByRole('checkbox', { name: 'Created' }).uncheck();
  await page.keyboard.press('Escape');
  await saveView(page, 'Mine');
  const href = await (await openViews(page)).getByRole('link', { name: 'Mine' }).getAttribute('href');
  const colleague = await browser.newPage();
  await colleague.goto(new URL(href ?? '', page.url()).href);
  await expectNames(colleague, members(1, 9));
  await expectColumns(colleague, ['Name', 'Email', 'Status', 'Groups', 'Consumer ID']);
  await expect(viewsButton(colleague)).toHaveAccessibleName('Views');
  await colleague.close();
});

test('a list that is no longer as its view has it is said to be changed, and the view can follow', async ({
  page,
}) => {
  await saveView(page, 'Some');
  await page.getByRole('radio', { name: 'Active' }).check();
  await expect(viewsButton(page)).toHaveAccessibleName('View: Some, changed');
  await page.reload();
  await expect(viewsButton(page)).toHaveAccessibleName('View: Some, changed');
  const menu = await openViews(page);
  await expect(menu.getByRole('link', { name: 'Some Changed' })).toBeVisible();
  await menu.getByRole('button', { name: 'Update view' }).click();
  await expect(menu).toBeHidden();
  await expect(viewsButton(page)).toHaveAccessibleName('View: Some');

  await (await openDisplay(page)).getByRole('radio', { name: 'Compact' }).check();
  await page.keyboard.press('Escape');
  await expect(viewsButton(page)).toHaveAccessibleName('View: Some, changed');
  await (await openViews(page)).getByRole('link', { name: 'Some Changed' }).click();
  await expect(viewsButton(page)).toHaveAccessibleName('View: Some');
  await expect(page.getByRole('radio', { name: 'Active' })).toBeChecked();
});

test('a name that another view has is refused with a sentence, and so is none', async ({ page }) => {
  await saveView(page, 'Café');
  const menu = await openViews(page);
  const name = menu.getByLabel(saveAs);
  await menu.getByRole('button', { name: 'Save' }).click();
  await expect(menu.getByRole('alert')).toHaveText('Give the view a name.');
  await name.fill(' cafe');
  await name.press('Enter');
  await expect(menu.getByRole('alert')).toHaveText('A view named “Café” already exists.');
  await expect(name).toBeFocused();
  await expect(name).toHaveAttribute('aria-invalid', 'true');
  await expect(menu.getByRole('listitem')).toHaveCount(2);
});

test('a view is renamed, and deleted; the deletion can be undone', async ({ page }) => {
  await saveView(page, 'One');
  await saveView(page, 'Two');
  const menu = await openViews(page);
  await menu.getByRole('button', { name: 'Rename One' }).click();
  const name = menu.getByLabel('New name for One');
  await name.fill('two');
  await name.press('Enter');
  await expect(menu.getByRole('alert')).toContainText('already');
  await name.fill('First');
  await name.press('Enter');
  await expect(menu.getByRole('link')).toHaveText(['All profiles', 'First', 'Two']);

  await menu.getByRole('button', { name: 'Delete First' }).click();
  await expect(menu.getByRole('link')).toHaveText(['All profiles', 'Two']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.reload();
  await expectNames(page, members(1, 9));
  await expect((await openViews(page)).getByRole('link')).toHaveText(['All profiles', 'First', 'Two']);
});

test('a view that a full browser cannot store is said to be lost later', async ({ page }) => {
  const notices = page.getByRole('region', { name: 'Notifications' });
  await saveView(page, 'Stored');
  await expect(notices.getByText('View “Stored” saved')).toBeVisible();
  await expect(notices).not.toContainText('couldn’t store');
  await fillLocalStorage(page);
  await saveView(page, 'Lost');
  await expect(notices.getByText('View “Lost” saved')).toBeVisible();
  await expect(notices).toContainText('couldn’t store that, so it’s lost when you reload');
  await expect((await openViews(page)).getByRole('link')).toHaveText(['All profiles', 'Stored', 'Lost']);
  await page.reload();
  await expectNames(page, members(1, 9));
  await expect((await openViews(page)).getByRole('link')).toHaveText(['All profiles', 'Stored']);
});

test('the first of many notifications can still be used, on a phone too', async ({ page }) => {
  await fillLocalStorage(page);
  await saveView(page, 'One');
  await saveView(page, 'Two');
  await (await openViews(page)).getByRole('button', { name: 'Delete One' }).click();
  await page.keyboard.press('Escape');
  for (const name of ['Three', 'Four', 'Five']) await saveView(page, name);
  await page.setViewportSize({ width: 390, height: 500 });
  const notices = page.getByRole('region', { name: 'Notifications' });
  await expect(notices.getByRole('dialog')).toHaveCount(6);
  await notices.getByRole('button', { name: 'Undo' }).click();
  await expect(notices.getByRole('dialog')).toHaveCount(5);
  await page.setViewportSize({ width: 1280, height: 900 });
  const names = ['All profiles', 'One', 'Two', 'Three', 'Four', 'Five'];
  await expect((await openViews(page)).getByRole('link')).toHaveText(names);
});

test('views that were saved while the page was in the browser’s cache are not lost', async ({ page }) => {
  await saveView(page, 'One');
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.includes('views')) ?? '';
    const [one] = JSON.parse(localStorage.getItem(key) ?? '') as [object];
    // Stored by another tab, of which a page in the cache is not told.
    localStorage.setItem(key, JSON.stringify([one, { ...one, id: 'other', name: 'Of another tab' }]));
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  await saveView(page, 'Two');
  const names = ['All profiles', 'One', 'Of another tab', 'Two'];
  await expect((await openViews(page)).getByRole('link')).toHaveText(names);
  await page.reload();
  await expectNames(page, members(1, 9));
  await expect((await openViews(page)).getByRole('link')).toHaveText(names);
});

test('the views of another portal are its own', async ({ page }) => {
  await saveView(page, 'Of Acme');
  await page.goto('/portals/demo-small');
  await expect(
    (await openViews(page)).getByText('Save the current search, filters and columns as a view.'),
  ).toBeVisible();
});

test('the palette opens a view', async ({ page }) => {
  await saveView(page, 'First nine');
  await (await openViews(page)).getByRole('link', { name: 'All profiles' }).click();
  await expectNames(page, members(110, 61));
  await openPalette(page);
  await page.keyboard.type('first n');
  await expect(paletteOption(page, 'Views', 'First nine')).toBeVisible();
  await paletteOption(page, 'Views', 'First nine').click();
  await expectNames(page, members(1, 9));
  await expect(viewsButton(page)).toHaveAccessibleName('View: First nine');
  await openPalette(page);
  await expect(paletteOption(page, 'Views', 'First nine')).toContainText('Current');
});

test('what is remembered and makes no sense is left out', async ({ page }) => {
  await saveView(page, 'Kept');
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.startsWith('portal-profiles.views.')) ?? '';
    const views: unknown[] = JSON.parse(localStorage.getItem(key) ?? '[]');
    localStorage.setItem(key, JSON.stringify([null, 7, { id: 'x' }, ...views]));
  });
  await page.reload();
  await expectNames(page, members(1, 9));
  await expect((await openViews(page)).getByRole('link')).toHaveText(['All profiles', 'Kept']);
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.startsWith('portal-profiles.views.')) ?? '';
    localStorage.setItem(key, '{not json');
  });
  await page.reload();
  await expectNames(page, members(1, 9));
  await saveView(page, 'Anew');
});

test('all of it works with the keyboard alone, and the focus is never lost', async ({ page }) => {
  await viewsButton(page).focus();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('dialog', { name: 'Views' });
  await expect(menu.getByRole('link', { name: 'All profiles' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Mine');
  await page.keyboard.press('Enter');
  await expect(menu).toBeHidden();
  await expect(viewsButton(page)).toBeFocused();

  await page.keyboard.press('Enter');
  const rename = menu.getByRole('button', { name: /Rename/ });
  await expect(menu.getByRole('link', { name: 'All profiles' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(menu.getByRole('link', { name: 'Mine' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(menu.getByLabel('New name for Mine')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(rename).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(menu.getByLabel('New name for Mine')).toBeFocused();
  await page.keyboard.type('Yours');
  await page.keyboard.press('Enter');
  await expect(rename).toBeFocused();
  await expect(rename).toHaveAccessibleName('Rename Yours');
  await page.keyboard.press('Tab');
  await expect(menu.getByRole('button', { name: 'Delete Yours' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(menu.getByRole('list', { name: 'Saved views' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(viewsButton(page)).toBeFocused();
});

for (const width of [390, 1440]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 900 } });

    test('axe finds nothing on the menu of views, empty, changed and with a refused name', async ({
      page,
    }) => {
      await openViews(page);
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await saveView(page, 'Mine');
      await page.getByRole('radio', { name: 'Active' }).check();
      const menu = await openViews(page);
      await menu.getByLabel(saveAs).fill('mine');
      await menu.getByLabel(saveAs).press('Enter');
      await expect(menu.getByRole('alert')).toBeVisible();
      await menu.getByRole('button', { name: 'Rename Mine' }).click();
      await expect(menu.getByLabel('New name for Mine')).toBeFocused();
      await expectAccessible(page);
    });
  });
}
