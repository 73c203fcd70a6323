import { drawerNamed } from '#e2e/support/drawer-locator.ts';
import type { Page } from 'playwright';
import { portal_id, rememberPeople } from '#e2e/support/added-people.ts';
import { expectAnnounced } from '#e2e/support/announcements.ts';
import { expect, expectAccessible, test } from '#e2e/support/fixtures.ts';
import {
  openPalette,
  palette,
  paletteInput,
  paletteOption,
  pressEnterOn,
} from '#e2e/support/palette-locators.ts';
import { expectNames, members, openDrawer } from '#e2e/support/profile-locators.ts';
import { sidewaysOverflow } from '#e2e/support/sideways-overflow.ts';
import { expectColumns, viewsButton } from '#e2e/support/view-locators.ts';
import { refinedList } from '#e2e/support/refine-dialog.ts';

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

const dialog = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true });
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

async function openList(page: Page): Promise<void> {
  await page.goto('/portals/acme?limit=20');
  await expectNames(page, members(110, 91));
}

/** Runs a command by keyboard. */
async function run(page: Page, text: string, section: string, name: string): Promise<void> {
  await openPalette(page);
  await page.keyboard.type(text);
  await pressEnterOn(page, section, name);
  await expect(palette(page)).toBeHidden();
}

for (const [path, heading] of [
  ['groups', 'Groups'],
  ['invites', 'Invites'],
  ['jobs', 'Jobs'],
  ['changes', 'Audit log'],
] as const) {
  test(`${heading} has every command but those that mean nothing there`, async ({ page }) => {
    await page.goto(`/portals/acme/${path}`);
    await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible();
    await openPalette(page);
    for (const screen of ['Profiles', 'Groups', 'Invites', 'Jobs', 'Audit log']) {
      const option = palette(page)
        .getByRole('group', { name: 'Go to', exact: true })
        .getByRole('option', { name: new RegExp(`^${screen}`) });
      if (screen === heading) await expect(option).toContainText('Current');
      else await expect(option).toBeVisible();
    }
    for (const [section, name] of [
      ['Filters', 'Invited only'],
      ['Sort', 'Oldest first'],
      ['Selection', 'Select all profiles'],
      ['People', 'Invite someone'],
      ['Groups', 'New group'],
      ['List', 'Export all profiles'],
      ['Page', 'Copy link to this page'],
      ['Page', 'Refresh'],
      ['Page', 'Keyboard shortcuts'],
      ['Theme', 'Dark'],
    ] as const) {
      await expect(paletteOption(page, section, name)).toBeVisible();
    }
    for (const section of ['This profile', 'Columns', 'Density', 'Views', 'Account']) {
      await expect(palette(page).getByRole('group', { name: section })).toBeHidden();
    }
  });
}

test('a command goes to any screen', async ({ page }) => {
  await openList(page);
  for (const heading of ['Groups', 'Invites', 'Import people', 'Jobs', 'Audit log', 'Profiles']) {
    await run(page, `go to ${heading}`, 'Go to', heading);
    await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible();
  }
});

test('from another screen, all profiles are exported; in the list, those that match', async ({ page }) => {
  await page.goto('/portals/acme/groups?search=engineering');
  await page.getByRole('link', { name: 'Engineering' }).focus();
  await run(page, 'export', 'List', 'Export all profiles');
  await expect(dialog(page, 'Export profiles')).toContainText('All profiles in this portal');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog(page, 'Export profiles')).toBeHidden();
  await expect(page).toHaveURL(/groups\?search=engineering$/);
  await expect(page.getByRole('button', { name: 'Search or jump to…' })).toBeFocused();

  await run(page, 'invited only', 'Filters', 'Invited only');
  await expect(page.getByRole('radio', { name: 'Invited' })).toBeChecked();
  await run(page, 'export', 'List', 'Export matching profiles');
  await expect(dialog(page, 'Export profiles')).toContainText('Invited');
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Groups' })).toBeVisible();
  await expect(dialog(page, 'Export profiles')).toBeHidden();
  await page.goForward();
  await expect(page.getByRole('radio', { name: 'Invited' })).toBeChecked();
  await expect(dialog(page, 'Export profiles')).toBeHidden();
});

test('the link to the page is copied, and the page is refreshed', async ({ page, requests }) => {
  await page.goto('/portals/acme/changes?order=asc');
  await expect(page.getByRole('heading', { name: 'Audit log' })).toBeVisible();
  await run(page, 'copy link', 'Page', 'Copy link to this page');
  await expect(page.getByText('Copied', { exact: true })).toBeVisible();
  expect(await clipboard(page)).toBe(page.url());
  await openList(page);
  requests.clear();
  await run(page, 'refresh', 'Page', 'Refresh');
  await expectAnnounced(page, 'Refreshed');
  // The list on screen. What is typed into the palette is searched for as well.
  const lists = requests.all.filter((request) => /\/consumer-profile\?(?!.*search=)/.test(request));
  expect(lists).toEqual([expect.stringContaining('limit=20')]);
});

test('a list that is read and refined here is read again', async ({ page, requests }) => {
  await page.goto('/portals/acme?domain=acme.example');
  await expect(refinedList(page)).toContainText(/match/);
  requests.clear();
  await run(page, 'refresh', 'Page', 'Refresh');
  await expect
    .poll(() => requests.all.filter((request) => /\/consumer-profile\?limit=100/.test(request)).length)
    .toBeGreaterThan(1);
  await expect(refinedList(page)).toContainText(/match/);
});

test('offline, refreshing is disabled and says why', async ({ page, context }) => {
  await openList(page);
  await openPalette(page);
  await context.setOffline(true);
  const refresh = paletteOption(page, 'Page', 'Refresh');
  await expect(refresh).toHaveAttribute('aria-disabled', 'true');
  await expect(refresh).toContainText('You’re offline');
  await context.setOffline(false);
  await expect(refresh).toBeEnabled();
});

test('columns, density and a view are set in the list', async ({ page }) => {
  await openList(page);
  await run(page, 'hide email', 'Columns', 'Hide Email');
  await expectColumns(page, ['Name', 'Status', 'Groups', 'Consumer ID', 'Created']);
  await run(page, 'show profile id', 'Columns', 'Show Profile ID');
  await expectColumns(page, ['Name', 'Status', 'Groups', 'Profile ID', 'Consumer ID', 'Created']);
  await run(page, 'density compact', 'Density', 'Compact');
  await openPalette(page);
  await expect(paletteOption(page, 'Density', 'Compact')).toContainText('Current');
  await page.keyboard.press('Escape');

  await run(page, 'save this list', 'Views', 'Save this list as a view');
  const form = dialog(page, 'Save this list as a view');
  await expect(form).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(form.getByText('Give the view a name.')).toBeVisible();
  await expect(form.getByLabel('Name')).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.type('Compact list');
  await page.keyboard.press('Control+Enter');
  await expect(viewsButton(page)).toHaveAccessibleName('View: Compact list');
  await openPalette(page);
  await expect(paletteOption(page, 'Views', 'Compact list')).toContainText('Current');
});

test('a group is created from any screen, and opened', async ({ page }) => {
  await page.goto('/portals/acme/jobs');
  await expect(page.getByRole('heading', { name: 'Jobs' })).toBeVisible();
  await run(page, 'new group', 'Groups', 'New group');
  const form = dialog(page, 'New group');
  await form.getByLabel('Name').fill('From the palette');
  // Its key opens another palette above the form, which stays.
  await openPalette(page);
  await page.keyboard.press('Escape');
  await expect(form.getByLabel('Name')).toHaveValue('From the palette');
  await page.keyboard.press('Control+Enter');
  await expect(dialog(page, 'From the palette')).toBeVisible();
  await expect(page).toHaveURL(/\/groups\/cgr_\w+$/);
});

test('the groups to assign open beside their button, which was scrolled out of sight', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 560 });
  await openList(page);
  const drawer = await openDrawer(page, 'Member 110');
  const button = drawer.getByRole('combobox', { name: 'Assign groups' });
  await drawer.getByRole('button', { name: 'Delete profile' }).scrollIntoViewIfNeeded();
  await expect(button).not.toBeInViewport();
  await run(page, 'assign groups', 'This profile', 'Assign groups');
  await expect(page.getByRole('combobox', { name: 'Search groups' })).toBeFocused();
  await expect(button).toBeInViewport({ ratio: 1 });
});

test('an open profile has commands: assign groups, copy its email and its ID', async ({ page, api }) => {
  const { items } = await api.listProfiles({ portal_id: 'acme', search: 'member105@' });
  await openList(page);
  await openDrawer(page, 'Member 105');
  await openPalette(page);
  await expect(palette(page).getByRole('group').first()).toHaveAccessibleName('This profile');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Search groups')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(drawerNamed(page, 'Member 105')).toBeVisible();
  for (const [text, name, expected] of [
    ['copy email', 'Copy email', items[0]?.email],
    ['copy profile id', 'Copy profile ID', items[0]?.id],
  ] as const) {
    await run(page, text, 'This profile', name);
    await expect.poll(() => clipboard(page)).toBe(expected);
  }
});

test('a dialog above a profile leaves it open, also by pointer', async ({ page }) => {
  await openList(page);
  await openDrawer(page, 'Member 105');
  const drawer = drawerNamed(page, 'Member 105');
  for (const [text, section, name, title, close] of [
    ['shortcuts', 'Page', 'Keyboard shortcuts', 'Keyboard shortcuts', 'Close'],
    ['export', 'List', 'Export all profiles', 'Export profiles', 'Cancel'],
  ] as const) {
    await run(page, text, section, name);
    await dialog(page, title).getByRole('button', { name: close, exact: true }).click();
    await expect(dialog(page, title)).toBeHidden();
    await expect(drawer).toBeVisible();
    await expect.poll(() => drawer.evaluate((one) => one.contains(document.activeElement))).toBe(true);
  }
});

test('people are ranked: exact email, start of the name, start of a word, the rest', async ({
  page,
  api,
}) => {
  const restore = await rememberPeople(api);
  for (const [name, email] of [
    ['Theresa Maybrook', 'theresa@ranked.example'],
    ['Brook Adams', 'brook.adams@ranked.example'],
    ['Al Brooks', 'al@ranked.example'],
    ['Zoe', 'brook@ranked.example'],
    ['Holbrook', 'holbrook@ranked.example'],
  ] as const) {
    await api.createProfile({ portal_id, name, email });
  }
  await page.goto(`/portals/${portal_id}/jobs`);
  await expect(page.getByRole('heading', { name: 'Jobs' })).toBeVisible();
  await openPalette(page);
  const people = palette(page).getByRole('group', { name: 'Profiles' }).getByRole('option');
  await page.keyboard.type('brook');
  await expect(people).toContainText(['Brook Adams', 'Zoe', 'Al Brooks', 'Holbrook', 'Theresa Maybrook']);
  await paletteInput(page).fill('brook@ranked.example');
  await expect(people.first()).toContainText('Zoe');
  await restore();
});

for (const width of [390, 1440]) {
  test(`every command fits, ${width} px wide, also from right to left`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await openList(page);
    await openDrawer(page, 'Member 105');
    await openPalette(page);
    await expectAccessible(page);
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    expect(await sidewaysOverflow(page)).toBe(0);
    const list = palette(page).getByRole('listbox');
    expect(await list.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
  });
}
