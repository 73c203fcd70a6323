import { expect, remoteTest, test } from '#e2e/fixtures.ts';
import { startExport, withoutPicker } from '#e2e/support/export.ts';
import { makeGate } from '#e2e/support/gate.ts';
import { selectRows } from '#e2e/support/jobs.ts';
import {
  closeDrawer,
  expectNames,
  heldGroup,
  members,
  openDrawer,
  pickGroups,
  profileTable,
} from '#e2e/support/profiles.ts';

test('/ leads to the first portal, and later to the one last used', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveTitle('Demo portal · Portal Profiles');
  await page.goto('/portals/acme');
  await expect(page.getByRole('combobox', { name: /Portal: Acme/ })).toBeVisible();
  await page.goto('/');
  await expect(page.getByRole('combobox', { name: /Portal: Acme/ })).toBeVisible();
  await expectNames(page, members(110, 61));
});

test('a remembered portal that is gone gives way to the first', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('portal-profiles.portal', 'no-such-portal'));
  await page.goto('/');
  await expect(page).toHaveTitle('Demo portal · Portal Profiles');
});

test('a slug is redirected to the id, with everything else in the URL', async ({ page, api }) => {
  const portal = await api.getPortal({ portal_id: 'acme' });
  await page.goto('/portals/acme?search=ada@acme&order=asc');
  await expect(page).toHaveURL(`/portals/${portal.id}?search=ada@acme&order=asc`);
  await expectNames(page, ['Ada Lovelace']);
});

remoteTest('what was begun under a slug stays when the id takes its place', async ({ page, api, faults }) => {
  const portal = await api.getPortal({ portal_id: 'acme' });
  const gate = makeGate();
  faults.add({ path: /^\/portals\/acme$/, action: gate });
  await page.goto('/portals/acme?search=member&limit=20');
  await expectNames(page, members(110, 91));
  await selectRows(page, ['Member 109', 'Member 107']);
  await openDrawer(page, 'Member 110');
  await pickGroups(page, 'Engineering');
  await expect(heldGroup(page, 'Engineering')).toBeVisible();
  gate.open();
  await expect(page).toHaveURL(new RegExp(`^[^?]+/portals/${portal.id}/profiles/`));
  await expect(page.getByRole('alertdialog')).toBeHidden();
  await expect(heldGroup(page, 'Engineering')).toBeVisible();
  await page.getByRole('button', { name: 'Discard' }).click();
  await closeDrawer(page);
  await expect(page.getByRole('region', { name: 'Selection' })).toContainText('2 profiles selected');
});

remoteTest(
  'a dialog opened under a slug stays open, and so does what it is doing',
  async ({ page, faults }) => {
    const gate = makeGate();
    const exportGate = makeGate();
    faults.add({ path: /^\/portals\/acme$/, action: gate });
    await page.addInitScript(withoutPicker);
    await page.goto('/portals/acme?limit=20');
    await expectNames(page, members(110, 91));
    faults.add({ path: /consumer-profile\?limit=100/, action: exportGate });
    const downloading = page.waitForEvent('download');
    const dialog = await startExport(page);
    await expect(dialog.getByText('so far').first()).toBeVisible();
    gate.open();
    await expect(page).toHaveURL(/\/portals\/ptl_/);
    await expect(page.getByRole('alertdialog')).toBeHidden();
    await expect(dialog.getByText('so far').first()).toBeVisible();
    exportGate.open();
    await downloading;
  },
);

test('the switcher names the portal and goes to another, without the old filters', async ({
  page,
  requests,
}) => {
  await page.goto('/portals/acme?search=ada@acme');
  await expectNames(page, ['Ada Lovelace']);
  expect(requests.all.filter((request) => request.startsWith('GET /portals?'))).toEqual([]);
  await page.getByRole('combobox', { name: /Portal: Acme/ }).click();
  await expect(page.getByRole('option', { name: /Acme/ })).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('option', { name: 'Harbour Studio' }).click();
  await expect(profileTable(page).getByRole('row')).toHaveCount(7 + 1);
  await expect(page).not.toHaveURL(/search/);
});

test('an unknown portal says so and offers the known ones', async ({ page }) => {
  await page.goto('/portals/no-such-portal');
  await expect(page.getByText('There is no such portal')).toBeVisible();
  await expect(profileTable(page)).toBeHidden();
  await expect(page.getByRole('combobox', { name: /Switch portal/ })).toHaveText('Choose a portal');
  await page.getByRole('link', { name: 'Go to your portals' }).click();
  await expect(page).toHaveTitle('Demo portal · Portal Profiles');
});
