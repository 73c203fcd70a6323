import type { Page } from 'playwright';
import { expect, test } from '#e2e/support/fixtures.ts';
import { expectNames, members } from '#e2e/support/profile-locators.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('/portals/acme');
  await expectNames(page, members(110, 61));
  // It loads once the first screen has settled: until then, Tab would pass it by.
  await expect(page.getByRole('button', { name: 'Refresh' })).toBeVisible();
});

/** The tooltip is purely visual, so it has no role. */
function tooltip(page: Page) {
  return page.getByText('Refresh', { exact: true });
}

test('a tooltip comes when the pointer rests on a button, and goes with it', async ({ page }) => {
  await page.getByRole('button', { name: 'Refresh' }).hover();
  await expect(tooltip(page)).toBeVisible();
  await page.getByRole('heading', { name: 'Profiles' }).hover();
  await expect(tooltip(page)).toBeHidden();
});

test('a tooltip comes with the focus, and goes with it', async ({ page }) => {
  await page.getByRole('button', { name: 'Share' }).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Refresh' })).toBeFocused();
  await expect(tooltip(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(tooltip(page)).toBeHidden();
});

test.describe('under a finger', () => {
  test.use({ hasTouch: true });

  test('a button that cannot be pressed says why', async ({ page }) => {
    const reason = page.getByText('This is the first page', { exact: true }).filter({ visible: true });
    await page.getByRole('button', { name: 'Previous page' }).tap({ force: true });
    await expect(reason).toBeVisible();
    await page.getByRole('heading', { name: 'Profiles' }).tap();
    await expect(reason).toBeHidden();
  });

  test('a button that can be pressed only does what it does', async ({ page }) => {
    await page.getByRole('button', { name: 'Theme: System' }).tap();
    await expect(page.getByRole('button', { name: 'Theme: Light' })).toBeVisible();
    await expect(page.getByText(/^Theme: /)).toBeHidden();
  });

  test('the groups behind the number are listed', async ({ page }) => {
    const more = page.getByRole('button', { name: /^More groups: / }).first();
    const names = (await more.getAttribute('aria-label'))?.replace('More groups: ', '') ?? '';
    await more.tap();
    await expect(page.getByText(names, { exact: true }).last()).toBeVisible();
  });

  test('of a great many groups behind the number, the first are listed', async ({ page, api }) => {
    const { items } = await api.listProfiles({ portal_id: 'acme', search: 'member110@' });
    const groups = Array.from({ length: 40 }, (_, index) =>
      api.createGroup({ portal_id: 'acme', name: `${index} `.padEnd(200, 'x') }),
    );
    const group_ids = (await Promise.all(groups)).map(({ id }) => id);
    const target = { portal_id: 'acme', consumer_profile_id: items[0]?.id ?? '' };
    await api.assignGroups({ ...target, group_ids });
    await page.reload();
    const more = page.getByRole('button', { name: /^More groups: .* and \d+ more$/ }).first();
    await more.tap();
    const list = page.getByText(/ and \d+ more$/).last();
    await expect(list).toBeVisible();
    const bounds = await list.locator('..').boundingBox();
    expect(bounds?.y).toBeGreaterThanOrEqual(0);
    expect((bounds?.y ?? 0) + (bounds?.height ?? 0)).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0);
  });
});
