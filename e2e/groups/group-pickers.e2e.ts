import { expect, expectAccessible, remoteTest as test } from '#e2e/support/fixtures.ts';
import { expectAnnounced } from '#e2e/support/announcements.ts';
import { makeGate } from '#e2e/support/gate.ts';
import { expectNames, members } from '#e2e/support/profile-locators.ts';

test('while a search is under way the options of the one before do not pass for its answer', async ({
  page,
  faults,
}) => {
  const { until, open } = makeGate();
  faults.add({ path: /\/consumer-groups\?.*search=/, action: { until } });
  await page.goto('/portals/acme?limit=20');
  await page.getByRole('combobox', { name: 'Group: Any group' }).click();
  await expect(page.getByRole('option', { name: 'Engineering' })).toBeVisible();
  await page.keyboard.type('eu cust');
  const list = page.getByRole('listbox', { name: 'Group' });
  await expect(list).toHaveAttribute('aria-busy', 'true');
  await expect(list).not.toHaveCSS('opacity', '1');
  await expectAnnounced(page, 'Searching…');
  open();
  await expect(list.getByRole('option')).toHaveText([/^EU customers/]);
  await expect(list).toHaveAttribute('aria-busy', 'false');
  await expect(list).toHaveCSS('opacity', '1');
  await expectAnnounced(page, '1 group listed');
  await expectAccessible(page);
});

test('the chosen group has its name, or none yet, and never its id', async ({ page, faults, api }) => {
  const { items } = await api.listGroups({ portal_id: 'acme', search: 'Engineering' });
  const id = items[0]?.id ?? '';
  const { until, open } = makeGate();
  faults.add({ path: /\/consumer-groups\/[^/?]+$/, action: { until } });
  await page.goto(`/portals/acme?limit=20&consumer_group_id=${id}`);
  await expect(page.getByRole('list', { name: 'Active filters' })).toContainText('Group:');
  await expect(page.getByRole('combobox', { name: /^Group: Loading/ })).toBeVisible();
  await expect(page.getByText(id)).toBeHidden();
  open();
  await expect(page.getByRole('combobox', { name: 'Group: Engineering' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Remove filter Group: Engineering' })).toBeVisible();
});

test('where one is chosen of many there are no boxes to tick', async ({ page }) => {
  await page.goto('/portals/acme?limit=20');
  await expectNames(page, members(110, 91));
  await page.getByRole('combobox', { name: 'Group: Any group' }).click();
  await page.getByRole('option', { name: 'Engineering' }).click();
  await page.getByRole('combobox', { name: 'Group: Engineering' }).click();
  const chosen = page.getByRole('option', { name: 'Engineering', selected: true });
  await expect(chosen).toBeVisible();
  await expect(chosen.locator('span').first()).toHaveCSS('border-top-width', '0px');
});
