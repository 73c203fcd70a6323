import { expect, simulatedTest as test } from '#e2e/support/simulated-fixtures.ts';
import { expectNames, heldGroup, members, openDrawer, profileTable } from '#e2e/support/profile-locators.ts';
import { juneService } from '#e2e/support/simulated-service/service-settings.ts';

const search = 'Search name, email or ID';

test('the list opens, in front of the newest service and of the one of June', async ({
  page,
  settings,
  faults,
}) => {
  for (const change of [{}, juneService()]) {
    Object.assign(settings, change);
    await page.goto('/portals/acme');
    await expectNames(page, members(110, 61));
    await openDrawer(page, 'Member 109');
    await expect(heldGroup(page, 'Engineering')).toBeVisible();
  }
  expect(faults.requests.length).toBeGreaterThan(0);
});

test('the service finds whole words only, unless its search is complete', async ({ page, settings }) => {
  await page.goto('/portals/acme?search=lovelace');
  await expectNames(page, ['Ada Lovelace']);
  await page.getByLabel(search).fill('lovel');
  await expect(profileTable(page)).toBeHidden();
  settings.search = 'complete';
  await page.reload();
  await expectNames(page, ['Ada Lovelace']);
});
