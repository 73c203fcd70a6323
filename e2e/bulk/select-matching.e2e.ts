import type { Page } from 'playwright';
import { expect, expectAccessible, remoteTest as test } from '#e2e/support/fixtures.ts';
import { firstPage, laterPages } from '#e2e/support/export-dialog.ts';
import { makeGate } from '#e2e/support/gate.ts';
import { openPalette, paletteOption } from '#e2e/support/palette-locators.ts';
import { expectNames, members, openDrawer, pickGroups } from '#e2e/support/profile-locators.ts';
import {
  expectSelected,
  openSelectDialog,
  pageBox,
  rowBox,
  selectionBar,
} from '#e2e/support/selection-locators.ts';
import { serviceError } from '#e2e/support/service-error.ts';

const total = 120;
const refused = serviceError(403, 'forbidden');
const waits = { delay: 60_000 };

const everyone = (page: Page) => openSelectDialog(page, 'Select all profiles', 'Select all profiles');

test.beforeEach(async ({ page }) => {
  await page.goto('/portals/acme?limit=20');
  await expectNames(page, members(110, 91));
});

test('the bar offers all pages once this one is selected, and all of them are', async ({ page, faults }) => {
  const gate = makeGate();
  const offer = selectionBar(page).getByRole('button', { name: 'Select all profiles' });
  await rowBox(page, 'Member 110').check();
  await expect(offer).toBeHidden();
  await pageBox(page).click();
  faults.add({ path: laterPages, times: 1, action: gate });
  await offer.click();
  const dialog = page.getByRole('dialog', { name: 'Select all profiles' });
  await expect(dialog).toContainText('All profiles in this portal, across all pages.');
  await expect(dialog.getByText('Later changes don’t affect this selection.')).toBeHidden();
  await dialog.getByText('How this works').click();
  await expect(dialog.getByText('Later changes don’t affect this selection.')).toBeVisible();
  gate.open();
  await expect(dialog).toBeHidden();
  await expectSelected(page, `${total} profiles selected`);
  await expect(selectionBar(page)).toContainText(/120 profiles matched at \d\d:\d\d/);
  await expect(offer).toBeHidden();
  await page.getByRole('button', { name: 'Next page' }).click();
  await expectNames(page, members(90, 71));
  await expect(pageBox(page)).toBeChecked();
});

test('once it is done, leaving an open drawer still asks about its picks', async ({ page }) => {
  await openDrawer(page, 'Member 110');
  await pickGroups(page, 'Engineering');
  await openPalette(page);
  await paletteOption(page, 'Selection', 'Select all profiles').click();
  await expectSelected(page, `${total} profiles selected`);
  await page.goBack();
  await expect(page.getByRole('alertdialog', { name: 'Discard unsaved changes?' })).toBeVisible();
});

test('with filters it takes those that match, tells the filters in words, and adds to what was selected', async ({
  page,
  faults,
}) => {
  const gate = makeGate();
  await rowBox(page, 'Member 109').check();
  await page.getByLabel('Search name, email or ID').fill('member05');
  await expectNames(page, members(59, 50));
  await pageBox(page).click();
  await expect(selectionBar(page).getByRole('button', { name: 'Select all matching profiles' })).toBeHidden();
  await page.getByLabel('Search name, email or ID').fill('member0');
  await expectNames(page, members(99, 80));
  faults.add({ path: /limit=100/, times: 1, action: gate });
  const dialog = await openSelectDialog(page, 'Select all matching profiles', 'Select all matching profiles');
  await expect(dialog.getByRole('listitem')).toHaveText(['Search: member0']);
  gate.open();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Select', exact: true })).toBeFocused();
  await expectSelected(page, '100 profiles selected');
  await expect(selectionBar(page)).toContainText(/99 profiles matched at \d\d:\d\d · Search: member0/);
  await page.getByRole('button', { name: 'Clear selection' }).click();
  await expect(selectionBar(page)).toBeHidden();
});

test('nothing is selected until all are found, and stopping keeps nothing by itself', async ({
  page,
  faults,
}) => {
  faults.add({ path: laterPages, times: 1, action: waits });
  const dialog = await everyone(page);
  await expect(dialog.getByText('100 profiles found so far').first()).toBeVisible();
  await expectSelected(page, '0 profiles selected');
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await expect(dialog.getByText('Stopped at 100 profiles. Nothing is selected yet.').first()).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Continue' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  await expectSelected(page, '0 profiles selected');
});

test('what was found before stopping can be kept', async ({ page, faults }) => {
  faults.add({ path: laterPages, times: 1, action: waits });
  const dialog = await everyone(page);
  await expect(dialog.getByText('100 profiles found so far').first()).toBeVisible();
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await dialog.getByRole('button', { name: 'Select the 100 found' }).click();
  await expectSelected(page, '100 profiles selected');
  await expect(selectionBar(page)).toContainText(/Oldest 100 profiles that matched at/);
});

test('it goes on from where it was stopped', async ({ page, faults }) => {
  faults.add({ path: laterPages, times: 1, action: waits });
  const dialog = await everyone(page);
  await expect(dialog.getByText('100 profiles found so far').first()).toBeVisible();
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expectSelected(page, `${total} profiles selected`);
  expect(faults.requests.filter(({ path }) => firstPage.test(path))).toHaveLength(1);
});

test('a rate limit is told with the seconds left and waited for', async ({ page, faults }) => {
  const limit = limited(6);
  faults.add({ path: laterPages, times: 1, action: limit });
  const dialog = await everyone(page);
  await expect(dialog.getByText(/Resuming in \d seconds?\./).first()).toBeVisible();
  await expectSelected(page, `${total} profiles selected`);
  expect(Date.now() / 1000).toBeGreaterThanOrEqual(Number(limit.headers['ratelimit-reset']));
});

test('a failure that lasts is told, and Retry goes on where it stopped', async ({ page, faults }) => {
  faults.add({ path: laterPages, times: 4, action: serviceError(500, 'internal_server_error') });
  const dialog = await everyone(page);
  await expect(dialog.getByRole('alert')).toContainText('Service error', { timeout: 40_000 });
  await expect(dialog.getByText('Failed after 100 profiles.').first()).toBeVisible();
  await dialog.getByRole('button', { name: 'Retry' }).click();
  await expectSelected(page, `${total} profiles selected`);
  expect(faults.requests.filter(({ path }) => firstPage.test(path))).toHaveLength(1);
});

test('gone offline, it tries again, and the pages that were read are not asked for again', async ({
  page,
  context,
  faults,
}) => {
  faults.add({ path: laterPages, times: 1, action: limited(4) });
  const dialog = await everyone(page);
  await expect(dialog.getByText('100 profiles found so far').first()).toBeVisible();
  await context.setOffline(true);
  await expect(dialog.getByText(/Retrying in \d seconds?\./).first()).toBeVisible();
  await context.setOffline(false);
  await expectSelected(page, `${total} profiles selected`);
  expect(faults.requests.filter(({ path }) => firstPage.test(path))).toHaveLength(1);
});

test('leaving asks first, by Escape and by going back; what is done is not asked about', async ({
  page,
  faults,
}) => {
  await page.getByRole('button', { name: 'Next page' }).click();
  await expectNames(page, members(90, 71));
  faults.add({ path: laterPages, action: waits });
  const dialog = await everyone(page);
  await expect(dialog.getByText('100 profiles found so far').first()).toBeVisible();
  const question = page.getByRole('alertdialog', { name: 'Stop the search?' });
  await page.keyboard.press('Escape');
  await expect(question).toBeVisible();
  await question.getByRole('button', { name: 'Keep searching' }).click();
  await expect(question).toBeHidden();
  await page.evaluate(() => history.back());
  await expect(question).toBeVisible();
  await question.getByRole('button', { name: 'Stop searching' }).click();
  await expect(dialog).toBeHidden();
  await expectNames(page, members(110, 91));
  await expectSelected(page, '0 profiles selected');
});

test('who leaves the filter later stays selected', async ({ page, api, faults }) => {
  const gate = makeGate();
  const { items: groups } = await api.listGroups({ portal_id: 'acme', search: 'Research' });
  const { items } = await api.listProfiles({ portal_id: 'acme', search: 'member100@' });
  const input = {
    portal_id: 'acme',
    consumer_profile_id: items[0]?.id ?? '',
    group_ids: groups.map(({ id }) => id),
  };
  await page.getByRole('combobox', { name: 'Group: Any group' }).click();
  await page.getByRole('option', { name: 'Research' }).click();
  await expect(page.getByRole('combobox', { name: 'Group: Research' })).toBeVisible();
  faults.add({ path: /limit=100/, times: 1, action: gate });
  const dialog = await openSelectDialog(page, 'Select all matching profiles', 'Select all matching profiles');
  await expect(dialog.getByRole('listitem')).toHaveText(['Group: Research']);
  gate.open();
  await expect(dialog).toBeHidden();
  await api.unassignGroups(input);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expectNames(page, members(110, 91));
  await expect(rowBox(page, 'Member 100')).toBeChecked();
  await expect(rowBox(page, 'Member 101')).not.toBeChecked();
});

test('rows that cannot be read are told, and not selected', async ({ page, faults }) => {
  const breakFirst = (json: unknown) => {
    const answer = json as { items: object[] };
    return { ...answer, items: answer.items.with(0, { ...answer.items[0], name: 7 }) };
  };
  faults.add({ path: firstPage, action: { answer: breakFirst } });
  const dialog = await everyone(page);
  await expect(dialog.getByText(`${total - 1} profiles selected`).first()).toBeVisible();
  await expect(dialog).toContainText('1 row couldn’t be read and was skipped.');
});

test('the palette selects everything too, and gives the focus to what stays', async ({ page }) => {
  await openPalette(page);
  await page.keyboard.type('select all');
  await paletteOption(page, 'Selection', 'Select all profiles').click();
  const dialog = page.getByRole('dialog', { name: 'Select all profiles' });
  await expectSelected(page, `${total} profiles selected`);
  await expect(dialog).toBeHidden();
  await expectSelected(page, `${total} profiles selected`);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.matches('button, input, a')))
    .toBe(true);
});

test('by keyboard alone: open, stop, keep; the focus comes back', async ({ page, faults }) => {
  faults.add({ path: laterPages, times: 1, action: waits });
  await page.getByRole('button', { name: 'Select', exact: true }).focus();
  await page.keyboard.press('Enter');
  const way = page.getByRole('button', { name: 'Select all profiles' });
  await expect(way).toBeVisible();
  while (!(await way.evaluate((button) => button === document.activeElement)))
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Select all profiles' });
  await expect(dialog.getByText('100 profiles found so far').first()).toBeVisible();
  await expect(dialog).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(dialog.getByRole('button', { name: 'Stop' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Tab');
  await expect(dialog.getByRole('button', { name: 'Select the 100 found' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expectSelected(page, '100 profiles selected');
  await expect(page.getByRole('button', { name: 'Select', exact: true })).toBeFocused();
});

for (const width of [390, 1440]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 900 } });

    test('axe finds nothing on menu, failure, stop, question, outcome and bar', async ({ page, faults }) => {
      await page.getByRole('button', { name: 'Select', exact: true }).click();
      await expect(page.getByRole('button', { name: 'Select all profiles' })).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      faults.add({ path: laterPages, times: 1, action: refused });
      faults.add({ path: laterPages, times: 1, action: waits });
      const dialog = await everyone(page);
      await expect(dialog.getByRole('alert')).toContainText('Not allowed');
      await expectAccessible(page);
      await dialog.getByRole('button', { name: 'Retry' }).click();
      await dialog.getByRole('button', { name: 'Stop' }).click();
      await expectAccessible(page);
      const box = await dialog.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('alertdialog')).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await dialog.getByRole('button', { name: 'Continue' }).click();
      await expectSelected(page, `${total} profiles selected`);
      await expect(selectionBar(page)).toBeVisible();
      await expectAccessible(page);
    });
  });
}

/** The service rejects requests for this many seconds because of its rate limit. */
function limited(seconds: number) {
  const reset = Math.ceil(Date.now() / 1000) + seconds;
  const headers = { 'ratelimit-limit': '100', 'ratelimit-remaining': '0', 'ratelimit-reset': String(reset) };
  return { ...serviceError(429, 'rate_limit_exceeded'), headers };
}
