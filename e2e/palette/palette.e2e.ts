import { drawerNamed } from '#e2e/support/drawer-locator.ts';
import { expect, test } from '#e2e/support/fixtures.ts';
import {
  openPalette,
  palette,
  paletteInput,
  paletteOption,
  pressEnterOn,
} from '#e2e/support/palette-locators.ts';
import { expectNames, members, openDrawer, pickGroups, profileTable } from '#e2e/support/profile-locators.ts';
import { stopClock } from '#e2e/support/stop-clock.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('/portals/acme?limit=20');
  await expectNames(page, members(110, 91));
});

test('opens by its key, also in a field, and by its button; the key closes it again', async ({ page }) => {
  const button = page.getByRole('button', { name: 'Search or jump to…' });
  await expect(button).toHaveAttribute('aria-keyshortcuts', 'Control+K');
  await button.click();
  await expect(paletteInput(page)).toBeFocused();
  await palette(page).getByRole('button', { name: 'Close' }).click();
  await expect(palette(page)).toBeHidden();
  await expect(button).toBeFocused();

  const search = page.getByLabel('Search name, email or ID');
  await search.focus();
  await openPalette(page);
  await page.keyboard.press('Control+k');
  await expect(palette(page)).toBeHidden();
  await expect(search).toBeFocused();
});

test('with nothing typed it has the commands under headings, and tells what is so already', async ({
  page,
}) => {
  await openPalette(page);
  for (const section of ['Filters', 'Sort', 'Theme', 'Go to portal']) {
    await expect(palette(page).getByRole('group', { name: section })).toBeVisible();
  }
  await expect(palette(page).getByRole('group', { name: 'Profiles' })).toBeHidden();
  await expect(paletteOption(page, 'Sort', 'Newest first')).toContainText('Current');
  await expect(paletteOption(page, 'Sort', 'Oldest first')).not.toContainText('Current');
  await expect(paletteOption(page, 'Go to portal', 'Acme')).toContainText('Current');
  const clear = paletteOption(page, 'Filters', 'Clear filters');
  await expect(clear).toHaveAttribute('aria-disabled', 'true');
  await expect(clear).toContainText('No filters applied');
  await clear.click({ force: true });
  await expect(palette(page)).toBeVisible();
});

for (const [what, text, name, matched] of [
  ['name', 'lovel', 'Ada Lovelace', 'Lovel'],
  ['name without its accent', 'jose', 'José García', 'José'],
  ['email', 'zhang.wei@', '张伟', 'zhang.wei@'],
] as const) {
  test(`finds a profile by its ${what} as one types, and marks the match`, async ({ page }) => {
    await openPalette(page);
    await page.keyboard.type(text);
    const option = paletteOption(page, 'Profiles', name);
    await expect(option).toBeVisible();
    await expect(option.getByText(matched, { exact: true }).first()).toBeVisible();
    await expect(option.locator('mark').first()).toHaveText(matched);
  });
}

test('finds by consumer id, and asks once per pause for a page', async ({ page, api, requests }) => {
  const { items } = await api.listProfiles({ portal_id: 'acme', search: 'member050@' });
  await openPalette(page);
  requests.clear();
  await stopClock(page);
  await page.keyboard.type(items[0]?.consumer_id ?? '');
  await page.clock.runFor(200);
  await page.clock.resume();
  const option = paletteOption(page, 'Profiles', 'Member 050');
  await expect(option).toContainText(items[0]?.consumer_id ?? '');
  const asked = requests.all.filter((request) => request.includes('/consumer-profile?'));
  expect(asked).toEqual([expect.stringContaining('limit=50')]);
});

test(
  'Enter opens the drawer as a row does: the list keeps its query, and closing goes back to it',
  { tag: '@every-browser' },
  async ({ page }) => {
    await openPalette(page);
    await page.keyboard.type('member 042');
    await pressEnterOn(page, 'Profiles', 'Member 042');
    await expect(palette(page)).toBeHidden();
    const drawer = drawerNamed(page, 'Member 042');
    await expect(drawer).toBeVisible();
    await expect(page).toHaveURL(/\/profiles\/cpr_\w+\?limit=20$/);
    await expect
      .poll(() => drawer.evaluate((element) => element.contains(document.activeElement)))
      .toBe(true);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expectNames(page, members(110, 91));
    await page.goForward();
    await expect(drawer).toBeVisible();
  },
);

test('options of the text before are dimmed, and Enter does nothing with them', async ({ page }) => {
  let letThrough = () => {};
  const allowed = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route(/search=ada/, async (route) => {
    await allowed;
    await route.continue();
  });
  await openPalette(page);
  await page.keyboard.type('member 042');
  const before = paletteOption(page, 'Profiles', 'Member 042');
  await expect(before).toBeVisible();
  await paletteInput(page).fill('ada@acme');
  await expect(before).toHaveAttribute('aria-disabled', 'true');
  await expect(palette(page).getByRole('listbox')).toHaveAttribute('aria-busy', 'true');
  await page.keyboard.press('Enter');
  await expect(palette(page)).toBeVisible();
  letThrough();
  await pressEnterOn(page, 'Profiles', 'Ada Lovelace');
  await expect(drawerNamed(page, 'Ada Lovelace')).toBeVisible();
});

test('a pasted profile id opens that profile at once, whatever space is around it', async ({ page, api }) => {
  const { items } = await api.listProfiles({ portal_id: 'acme', search: 'member033@' });
  await openPalette(page);
  await page.keyboard.insertText(`  ${items[0]?.id} `);
  await expect(drawerNamed(page, 'Member 033')).toBeVisible();
  await expect(palette(page)).toBeHidden();
});

test('an id that no profile has says so', async ({ page }) => {
  await openPalette(page);
  await page.keyboard.insertText('cpr_00000000000000000000000000000000');
  await expect(palette(page).getByText('No profile in this portal has this ID')).toBeVisible();
  await expect(palette(page).getByRole('alert')).toBeHidden();
  await paletteInput(page).fill('nobody at all');
  await expect(palette(page).getByText('No results for “nobody at all”')).toBeVisible();
});

test('the filters, the order and the groups act on the list', async ({ page }) => {
  await openPalette(page);
  await page.keyboard.type('invited');
  await pressEnterOn(page, 'Filters', 'Invited only');
  await expect(page.getByRole('radio', { name: 'Invited' })).toBeChecked();

  await openPalette(page);
  await paletteOption(page, 'Sort', 'Oldest first').click();
  await expect(page).toHaveURL(/status=invited&order=asc/);

  await openPalette(page);
  await page.keyboard.type('engin');
  await paletteOption(page, 'Filter by group', 'Engineering').click();
  await expect(page.getByRole('combobox', { name: 'Group: Engineering' })).toBeVisible();

  await openPalette(page);
  await page.keyboard.type('clear');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?order=asc&limit=20$/);
  await expect(profileTable(page)).toHaveAttribute('aria-busy', 'false');
  const links = profileTable(page).getByRole('link');
  await expect(links).toHaveCount(20);
  await expect(links.first()).toHaveText('Ada Lovelace');
  await expect(links.nth(1)).toHaveText('José García');
});

test('the theme commands act, and the focus goes back', { tag: '@every-browser' }, async ({ page }) => {
  const search = page.getByRole('button', { name: 'Theme: System' });
  await search.focus();
  await openPalette(page);
  await page.keyboard.type('theme dark');
  await expect(palette(page).getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  const themeButton = page.getByRole('button', { name: 'Theme: Dark' });
  await expect(themeButton).toBeFocused();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('goes to another portal, without the old filters', async ({ page }) => {
  await openPalette(page);
  await page.keyboard.type('harbour');
  await pressEnterOn(page, 'Go to portal', 'Harbour Studio');
  await expect(page).toHaveTitle('Profiles · Harbour Studio');
  await expect(page).not.toHaveURL(/limit/);
});

test('Escape returns the focus to where it was: in the list, and in the drawer, which stays open', async ({
  page,
}) => {
  const link = profileTable(page).getByRole('link', { name: 'Member 100', exact: true });
  await link.focus();
  await openPalette(page);
  await page.keyboard.press('Escape');
  await expect(palette(page)).toBeHidden();
  await expect(link).toBeFocused();

  await openDrawer(page, 'Member 099');
  const close = page.getByRole('button', { name: 'Close profile' });
  await close.focus();
  await openPalette(page);
  await page.keyboard.press('Escape');
  await expect(palette(page)).toBeHidden();
  await expect(drawerNamed(page, 'Member 099')).toBeVisible();
  await expect(close).toBeFocused();
});

test('after a command that changes the list the focus is on the button, which stays', async ({ page }) => {
  await profileTable(page).getByRole('link', { name: 'Member 100', exact: true }).focus();
  await openPalette(page);
  await page.keyboard.type('oldest');
  await page.keyboard.press('Enter');
  await expect(profileTable(page).getByRole('link', { name: 'Ada Lovelace' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Search or jump to…' })).toBeFocused();
});

test('from the drawer, another profile; unsaved picks ask first, and the question has the key to itself', async ({
  page,
}) => {
  await openDrawer(page, 'Member 098');
  await pickGroups(page, 'Support');
  await openPalette(page);
  await page.keyboard.type('member 077');
  await pressEnterOn(page, 'Profiles', 'Member 077');
  const question = page.getByRole('alertdialog', { name: 'Discard unsaved changes?' });
  await expect(question).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(question).toBeVisible();
  await expect(palette(page)).toBeHidden();
  await question.getByRole('button', { name: 'Keep editing' }).click();
  const drawer = drawerNamed(page, 'Member 098');
  await expect(drawer.getByText('Will be assigned')).toBeVisible();
  await expect.poll(() => drawer.evaluate((element) => element.contains(document.activeElement))).toBe(true);

  await openPalette(page);
  await page.keyboard.type('member 077');
  await paletteOption(page, 'Profiles', 'Member 077').click();
  await question.getByRole('button', { name: 'Discard changes' }).click();
  await expect(drawerNamed(page, 'Member 077')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expectNames(page, members(110, 91));
});

test('its code is not on the page before somebody is about to open it', async ({ page }) => {
  // A file is fetched, and then imported from the browser's cache: the same address twice.
  const scripts = new Set<string>();
  page.on('request', (request) => scripts.add(request.url()));
  const ofPalette = () => [...scripts].filter((url) => url.includes('command-palette'));
  await page.reload();
  await expectNames(page, members(110, 91));
  expect(ofPalette()).toEqual([]);
  await page.getByRole('button', { name: 'Search or jump to…' }).hover();
  await expect.poll(ofPalette).toHaveLength(1);
});
