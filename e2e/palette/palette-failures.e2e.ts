import { drawerNamed } from '#e2e/support/drawer-locator.ts';
import { expect, expectAccessible, remoteTest as test } from '#e2e/support/fixtures.ts';
import { openPalette, palette, paletteInput, paletteOption } from '#e2e/support/palette-locators.ts';
import { expectNames, members } from '#e2e/support/profile-locators.ts';

const serverError = {
  status: 500,
  body: { object: 'error', ok: false, status: 500, code: 'internal_server_error', message: 'Broken.' },
};

test.beforeEach(async ({ page }) => {
  await page.goto('/portals/acme?limit=20');
  await expectNames(page, members(110, 91));
});

test('a search that fails says so, is never nothing found, and comes back with Retry', async ({
  page,
  faults,
}) => {
  faults.add({ path: /\/consumer-profile\?.*search=/, action: serverError });
  await openPalette(page);
  await page.keyboard.type('member 042');
  const alert = palette(page).getByRole('alert');
  await expect(alert).toContainText('Service error');
  await expect(palette(page).getByText(/No results/)).toBeHidden();
  await expectAccessible(page);
  faults.clear();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(alert.getByRole('button', { name: 'Retry' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(paletteOption(page, 'Profiles', 'Member 042')).toBeVisible();
  await expect(alert).toBeHidden();
  await expect(paletteInput(page)).toBeFocused();
});

test('portals that fail leave the other commands at work', async ({ page, faults }) => {
  faults.add({ path: /\/portals\?/, action: serverError });
  await openPalette(page);
  await expect(palette(page).getByRole('alert')).toContainText('Service error');
  await paletteOption(page, 'Filters', 'Active only').click();
  await expect(page).toHaveURL(/status=active/);
});

test('an id whose profile cannot be read is a failure, not an unknown id', async ({ page, faults, api }) => {
  const { items } = await api.listProfiles({ portal_id: 'acme', search: 'member033@' });
  faults.add({ path: /\/consumer-profile/, action: serverError });
  await openPalette(page);
  await page.keyboard.insertText(items[0]?.id ?? '');
  await expect(palette(page).getByRole('alert')).toContainText('Service error');
  await expect(palette(page).getByText('No profile in this portal has this ID')).toBeHidden();
  faults.clear();
  await palette(page).getByRole('button', { name: 'Retry' }).click();
  await expect(drawerNamed(page, 'Member 033')).toBeVisible();
});

test('a failure says what the service suggests', async ({ page, faults }) => {
  const body = { ...serverError.body, hint: 'The search is being rebuilt' };
  faults.add({ path: /\/consumer-profile\?.*search=/, action: { ...serverError, body } });
  await openPalette(page);
  await page.keyboard.type('member 042');
  await expect(palette(page).getByRole('alert')).toContainText('Service error. The search is being rebuilt.');
});
