import { drawerNamed } from '#e2e/support/drawer-locator.ts';
import type { Page } from 'playwright';
import { expect, expectAccessible, frontTest as test } from '#e2e/support/fixtures.ts';
import { exportDialog } from '#e2e/support/export-dialog.ts';
import type { Action } from '#e2e/support/fault-proxy.ts';
import { makeGate } from '#e2e/support/gate.ts';
import { palette, paletteInput, paletteOption } from '#e2e/support/palette-locators.ts';
import { expectNames, members, profileTable } from '#e2e/support/profile-locators.ts';

const list = '/portals/acme?limit=20';

/** The error shown in place of a lazy part that failed to load. */
function failure(page: Page) {
  return page.getByRole('alertdialog', { name: 'Couldn’t load this part of the page' });
}

async function openList(page: Page): Promise<void> {
  await page.goto(list);
  await expectNames(page, members(110, 91));
}

const parts = [
  { name: 'the palette', file: 'command-palette', button: 'Search or jump to…', opened: 'Command palette' },
  { name: 'the export', file: 'export-dialog', button: 'Export', opened: 'Export profiles' },
  { name: 'the keys', file: 'shortcuts-dialog', button: 'Keyboard shortcuts', opened: 'Keyboard shortcuts' },
  { name: 'the views', file: 'views-menu', button: 'Views', opened: 'Views' },
  // A chunk that several parts share can fail too.
  { name: 'the columns', file: 'shared', button: 'Columns and density', opened: 'Columns and density' },
];
for (const { name, file, button, opened } of parts) {
  test(`${name}, not to be loaded, says so and comes with Retry`, async ({ page, pageFaults }) => {
    pageFaults.add({ path: new RegExp(`/${file}-`), action: 'hang-up' });
    await openList(page);
    await page.getByRole('button', { name: button, exact: true }).click();
    const retry = failure(page).getByRole('button', { name: 'Retry' });
    await expect(retry).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await expect(retry).toBeFocused();
    await expect(profileTable(page)).toBeAttached();
    pageFaults.clear();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: opened })).toBeVisible();
    await expect(failure(page)).toBeHidden();
  });
}

const missing: { name: string; action: Action }[] = [
  { name: 'that is not sent', action: 'hang-up' },
  {
    name: 'that a proxy refuses',
    action: { status: 502, body: 'Bad gateway', headers: { 'content-type': 'text/html' } },
  },
  {
    name: 'that is cut off',
    action: {
      status: 200,
      body: 'export const',
      headers: { 'content-type': 'text/javascript', 'content-length': '900', connection: 'close' },
    },
  },
];
for (const { name, action } of missing) {
  test(`code of a page ${name} means that the server is away, and comes with it`, async ({
    page,
    pageFaults,
  }) => {
    pageFaults.add({ path: /\/read-cached-page-/, action });
    await openList(page);
    await page.getByRole('button', { name: 'Next page' }).click();
    await expect(page.getByText('Can’t reach the server')).toBeVisible();
    pageFaults.clear();
    await page.getByRole('main').getByRole('button', { name: 'Retry' }).click();
    await expectNames(page, members(90, 71));
  });
}

test('a press that came to nothing gives the focus back, and the next one works', async ({
  page,
  pageFaults,
}) => {
  pageFaults.add({ path: /\/group-filter-menu-/, action: 'hang-up' });
  await openList(page);
  const group = page.getByRole('combobox', { name: 'Group: Any group' });
  await group.click();
  await expect(failure(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(failure(page)).toBeHidden();
  await expect(group).toBeFocused();
  pageFaults.clear();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: /Engineering/ }).first()).toBeVisible();
});

test('a drawer that cannot be loaded leaves the list, and closes to it', async ({ page, pageFaults }) => {
  pageFaults.add({ path: /\/profile-drawer-/, action: 'hang-up' });
  await openList(page);
  const link = profileTable(page).getByRole('link', { name: 'Member 105', exact: true });
  await link.click();
  await expect(failure(page)).toBeVisible();
  await failure(page).getByRole('button', { name: 'Close' }).click();
  await expect(page).toHaveURL(/\/portals\/[^/]+\?limit=20$/);
  await expect(link).toBeFocused();
  pageFaults.clear();
  await page.keyboard.press('Enter');
  await expect(drawerNamed(page, 'Member 105')).toBeVisible();
});

/** What the server says of a file that a newer release does not have. */
const gone = { status: 404, body: 'Not found', headers: { 'content-type': 'text/plain' } };

test('a new release that took a file away asks to reload', async ({ page, pageFaults }) => {
  await openList(page);
  pageFaults.add({ path: /\/export-dialog-/, action: gone });
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('alertdialog', { name: 'A new version is available' });
  const reload = dialog.getByRole('button', { name: 'Reload' });
  await expect(reload).toBeFocused();
  await expectAccessible(page);
  pageFaults.clear();
  await reload.click();
  await expectNames(page, members(110, 91));
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(exportDialog(page)).toBeVisible();
});

test('a new release that took a screen away asks to reload too', async ({ page, pageFaults }) => {
  await openList(page);
  pageFaults.add({ path: /\/groups-page-/, action: gone });
  await page.getByRole('link', { name: 'Groups', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'A new version is available' })).toBeVisible();
  await expectAccessible(page);
  pageFaults.clear();
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(page.getByRole('heading', { name: 'Groups', exact: true })).toBeVisible();
});

test('the selection has its bar once the network is back, without being asked for', async ({
  page,
  pageFaults,
}) => {
  pageFaults.add({ path: /\/selection-bar-/, times: 1, action: 'hang-up' });
  await openList(page);
  await profileTable(page)
    .getByRole('checkbox', { name: /Member 105/ })
    .check();
  await expect(page.getByRole('region', { name: 'Selection' })).toBeVisible();
});

test('what is typed while the palette is loaded is in its field', async ({ page, pageFaults }) => {
  const { until, open } = makeGate();
  pageFaults.add({ path: /\/command-palette-/, action: { until } });
  await openList(page);
  await page.keyboard.press('Control+k');
  await expect(palette(page).getByRole('textbox')).toBeFocused();
  await page.keyboard.type('active o');
  await expectAccessible(page);
  open();
  // One letter at a time, while the loaded palette replaces the placeholder field.
  await page.keyboard.type('nly', { delay: 30 });
  await expect(paletteOption(page, 'Filters', 'Active only')).toBeVisible();
  await expect(paletteInput(page)).toHaveValue('active only');
  await expect(paletteInput(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/status=active/);
  await expect(palette(page)).toBeHidden();
});
