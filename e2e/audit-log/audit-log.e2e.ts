import type { Page } from 'playwright';
import { expect, expectAccessible, remoteTest, test } from '#e2e/support/fixtures.ts';
import { expectNames, members, openDrawer, pickGroups } from '#e2e/support/profile-locators.ts';
import { truncatedTexts } from '#e2e/support/truncated-texts.ts';
import { sidewaysOverflow } from '#e2e/support/sideways-overflow.ts';

/** Assigns a group in the drawer, and waits until it is saved. */
async function assign(page: Page, name: string, group: string): Promise<void> {
  await page.goto('/portals/acme');
  await expectNames(page, members(110, 61));
  await openDrawer(page, name);
  await pickGroups(page, group);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
}

const history = (page: Page) => page.getByRole('list', { name: 'Audit log' }).getByRole('listitem');
const record = (page: Page) => page.getByRole('table', { name: 'Audit entries' });
const rows = (page: Page) => record(page).locator('tbody').getByRole('row');

test(
  'a change is in the profile’s history at once, and in the record with who made it',
  { tag: '@every-browser' },
  async ({ page }) => {
    await assign(page, 'Member 083', 'Support');
    await expect(history(page).first()).toContainText('Assigned Support');
    await expect(history(page).first()).toContainText('Local user');
    await expect(history(page).first()).toContainText('Done');

    await page.getByRole('link', { name: 'View in audit log' }).click();
    await expect(page).toHaveTitle('Audit log · Acme');
    const change = rows(page).filter({ hasText: 'Assigned Support' });
    await expect(change).toContainText('127.0.0.1');
    await expect(page.getByRole('list', { name: 'Active filters' })).toContainText('Member 083');

    await change.getByRole('link', { name: 'Member 083' }).click();
    await expect(page.getByRole('dialog', { name: 'Member 083', exact: true })).toBeVisible();
  },
);

test('the header leads to the record, and a portal’s slug to the same place', async ({ page }) => {
  await page.goto('/portals/acme');
  await page.getByRole('link', { name: 'Audit log' }).click();
  await expect(page.getByRole('heading', { name: 'Audit log' })).toBeVisible();
  const { pathname } = new URL(page.url());
  await page.goto('/portals/acme/changes?outcome=refused');
  await expect(page).toHaveURL(`${pathname}?outcome=refused`);
  await expect(page.getByRole('radio', { name: 'Refused' })).toBeChecked();
});

test('a profile without a change says so, and so does a portal', async ({ page }) => {
  await page.goto('/portals/demo-empty/changes');
  await expect(page.getByText('No changes yet')).toBeVisible();
  await page.goto('/portals/acme?order=asc');
  const drawer = await openDrawer(page, 'Member 004');
  await expect(drawer.getByText('No changes yet')).toBeVisible();
});

test('the record is narrowed by person, outcome, day and profile, and paged, by links', async ({
  page,
  api,
}) => {
  const { items } = await api.listProfiles({ portal_id: 'acme', search: 'member088@' });
  const target = { portal_id: 'acme', consumer_profile_id: items[0]?.id ?? '' };
  for (let i = 0; i < 21; i++) await api.assignGroups({ ...target, group_ids: [] });
  await api.assignGroups({ ...target, group_ids: ['none'] }).catch(() => undefined);

  await page.goto(`/portals/acme/changes?consumer_profile_id=${target.consumer_profile_id}&limit=20`);
  await expect(rows(page)).toHaveCount(20);
  await expect(rows(page).first()).toContainText('Refused');
  await page.getByRole('button', { name: 'Next page' }).click();
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Previous page' }).click();
  await expect(rows(page)).toHaveCount(20);

  await page.getByRole('radio', { name: 'Refused' }).check();
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('Assigned none');
  await page.getByRole('textbox', { name: 'Search people and groups' }).fill('API KEY');
  await expect(page).toHaveURL(/search=API\+KEY/);
  await expect(rows(page)).toHaveCount(1);
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Search people and groups' })).toHaveValue('API KEY');
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('textbox', { name: 'Search people and groups' }).fill('nobody');
  await expect(page.getByText('No matching changes')).toBeVisible();
  await page.getByRole('button', { name: 'Clear search' }).click();
  await expect(rows(page)).toHaveCount(1);
  await page.getByLabel('To', { exact: true }).fill('2026-01-01');
  await expect(page.getByText('No matching changes')).toBeVisible();
  await page.getByLabel('To', { exact: true }).fill('9998-01-01');
  await expect(rows(page)).toHaveCount(1);

  await page.getByRole('button', { name: /^Remove filter Profile/ }).press('Enter');
  await expect(page.getByRole('search', { name: 'Filter audit log' })).toBeFocused();
  await expect(rows(page).first()).toBeVisible();
});

test('the oldest come first when asked to', async ({ page, api }) => {
  const { items } = await api.listProfiles({ portal_id: 'acme', search: 'member087@' });
  const target = { portal_id: 'acme', consumer_profile_id: items[0]?.id ?? '' };
  await api.assignGroups({ ...target, group_ids: [] });
  await api.assignGroups({ ...target, group_ids: ['none'] }).catch(() => undefined);
  await page.goto(`/portals/acme/changes?consumer_profile_id=${target.consumer_profile_id}`);
  await expect(rows(page).first()).toContainText('Refused');
  await page.getByRole('button', { name: /^When/ }).click();
  await expect(page).toHaveURL(/order=asc/);
  await expect(rows(page).first()).toContainText('Done');
});

test('a page of the record that is empty leads to the first, and says why that is empty too', async ({
  page,
}) => {
  await page.goto('/portals/acme/changes?actor=nobody&after=chg_0');
  await expect(page.getByText('Nothing on this page')).toBeVisible();
  await page.getByRole('status').getByRole('button', { name: 'First page' }).click();
  await expect(page).toHaveURL(/changes\?actor=nobody$/);
  await expect(page.getByText('No matching changes')).toBeVisible();
  await expect(page.getByText('Nothing on this page')).toBeHidden();
});

remoteTest(
  'a change whose answer never came is unknown, with any service behind',
  async ({ page, faults }) => {
    faults.add({ method: 'POST', path: /assign-groups/, action: { afterForward: 'hang-up' } });
    await assign(page, 'Member 084', 'Support');
    await expect(history(page).first()).toContainText('Assigned Support');
    await expect(history(page).first()).toContainText('Unknown');
  },
);

for (const width of [390, 1440]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 900 } });

    test('axe finds nothing on the record and the history, and nothing scrolls sideways', async ({
      page,
      api,
    }) => {
      const { items } = await api.listProfiles({ portal_id: 'acme', search: 'member086@' });
      const { items: groups } = await api.listGroups({ portal_id: 'acme' });
      const target = { portal_id: 'acme', consumer_profile_id: items[0]?.id ?? '' };
      const group_ids = groups.map(({ id }) => id);
      await api.assignGroups({ ...target, group_ids });
      await api.unassignGroups({ ...target, group_ids });
      await api.assignGroups({ ...target, group_ids: ['none'] }).catch(() => undefined);
      await page.goto('/portals/acme/changes');
      await expect(record(page)).toHaveAttribute('aria-busy', 'false');
      await expect(rows(page).first()).toContainText('Refused');
      await expectAccessible(page);
      expect(await sidewaysOverflow(page)).toBe(0);

      await rows(page).first().getByRole('link').click();
      await expect(history(page).first()).toContainText('Refused');
      await history(page).first().scrollIntoViewIfNeeded();
      await expectAccessible(page);
    });
  });
}

test('a profile opened from the record closes to it, filters and all', async ({ page }) => {
  await assign(page, 'Member 082', 'Support');
  await expect(history(page).first()).toContainText('Assigned Support');
  await page.goto('/portals/acme/changes?outcome=done');
  await rows(page).getByRole('link', { name: 'Member 082' }).first().click();
  await expect(page.getByRole('dialog', { name: 'Member 082', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/changes\?outcome=done$/);
});

test('days in the wrong order are named', async ({ page }) => {
  await page.goto('/portals/acme/changes?since=2026-11-02&until=2026-11-01');
  await expect(page.getByText('“From” is after “To”, so no change can match.')).toBeVisible();
  await page.goto('/portals/acme/changes?since=2026-11-01&until=2026-11-01');
  await expect(
    page.getByRole('table', { name: 'Audit entries' }).or(page.getByText('No matching changes')),
  ).toBeVisible();
  await expect(page.getByText('“From” is after “To”')).toBeHidden();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('an entry is read in full, and a tap says why a change was refused', async ({ page, api }) => {
    const { items } = await api.listProfiles({ portal_id: 'acme', search: 'member085@' });
    const target = { portal_id: 'acme', consumer_profile_id: items[0]?.id ?? '' };
    const group_ids = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(60));
    await api.assignGroups({ ...target, group_ids }).catch(() => undefined);
    await page.goto('/portals/acme/changes');
    const entry = rows(page).first();
    await expect(entry).toContainText(`Assigned ${group_ids.join(', ')}`);
    expect(
      await truncatedTexts(entry.locator('td').locator('span, a, bdi').filter({ visible: true })),
    ).toEqual([]);
    expect(await sidewaysOverflow(page)).toBe(0);
    const reason = page.getByText(/^The service refused this change: /).filter({ visible: true });
    await expect(reason).toBeHidden();
    await expect(entry.getByRole('button', { name: 'Refused' })).toBeVisible();
    await entry.getByRole('button', { name: 'Refused' }).tap();
    await expect(reason).toBeVisible();
  });
});
