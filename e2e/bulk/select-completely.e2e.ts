import { test } from '#e2e/support/fixtures.ts';
import { laterPages } from '#e2e/support/export-dialog.ts';
import { makeGate } from '#e2e/support/gate.ts';
import { makeGroups } from '#e2e/support/job-groups.ts';
import { jobStrip, selectGroups, start } from '#e2e/support/bulk-jobs.ts';
import { expectNames, members, profileRow } from '#e2e/support/profile-locators.ts';
import { expectSelected, openSelectDialog } from '#e2e/support/selection-locators.ts';
import { expect, expectAccessible, simulatedTest } from '#e2e/support/simulated-fixtures.ts';

const title = 'Select all matching profiles';
const cost = 'The service’s search can miss profiles, so every page is read and searched here';

simulatedTest(
  'selecting all that match reads the list, and a job changes everybody',
  async ({ page, api, faults }) => {
    const [group] = await makeGroups(api, 'acme');
    await page.goto('/portals/acme?search=member00');
    await expect(page.getByText('The service found no profiles')).toBeVisible();
    faults.requests.length = 0;
    const gate = makeGate();
    faults.add({ path: laterPages, times: 1, action: gate });
    const dialog = await openSelectDialog(page, title, title);
    await expect(dialog).toContainText(`${cost}.`);
    await expectAccessible(page);
    gate.open();
    await expectSelected(page, '9 profiles selected');
    expect(faults.requests.filter(({ path }) => path.includes('search='))).toEqual([]);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expectSelected(page, '9 profiles selected');
    await selectGroups(page, { assign: [group.name] });
    await start(page);
    await expect(jobStrip(page)).toContainText('Done', { timeout: 90_000 });
    const { items } = await api.listProfiles({ portal_id: 'acme', consumer_group_id: group.id });
    expect(items.map(({ name }) => name)).toEqual(members(1, 9));
  },
);

simulatedTest(
  'filters are sent to the service, which reads less, and the next time the pages are known',
  async ({ page, faults }) => {
    await page.goto('/portals/acme?search=member0&status=invited');
    await expect(page.getByText('The service found no profiles')).toBeVisible();
    faults.requests.length = 0;
    const dialog = await openSelectDialog(page, title, title);
    await expectSelected(page, String.raw`[1-9]\d* profiles selected`);
    const requests = faults.requests.filter(({ path }) => path.includes('/consumer-profile?'));
    expect(requests.map(({ path }) => decodeURIComponent(path))).toEqual([
      expect.stringMatching(/[?&]limit=100&order=asc&status=invited$/),
    ]);
    const gate = makeGate();
    faults.add({ path: /limit=100/, times: 1, action: gate });
    await openSelectDialog(page, title, title);
    await expect(dialog).toContainText(`${cost}: about 1 page.`);
    gate.open();
  },
);

simulatedTest(
  'what a complete search has found is not read again, neither to select it nor after a job',
  async ({ page, api, faults }) => {
    const [group] = await makeGroups(api, 'acme');
    await page.goto('/portals/acme?search=member00&read=all');
    await expectNames(page, members(9, 1));
    await expect(page.getByText('9 match').first()).toBeVisible();
    faults.requests.length = 0;
    await openSelectDialog(page, title, title);
    await expectSelected(page, '9 profiles selected');
    await selectGroups(page, { assign: [group.name] });
    await start(page);
    await expect(jobStrip(page)).toContainText('Done', { timeout: 90_000 });
    await expect(profileRow(page, 'Member 009')).toContainText(group.name);
    await expect(profileRow(page, 'Member 001')).toContainText(group.name);
    expect(faults.requests.filter(({ path }) => path.includes('/consumer-profile?'))).toEqual([]);
  },
);

test('the embedded API searches, and nothing is read for it', async ({ page, requests }) => {
  await page.goto('/portals/acme?search=member00');
  await expectNames(page, members(9, 1));
  requests.clear();
  await openSelectDialog(page, title, title);
  await expectSelected(page, '9 profiles selected');
  expect(requests.all).toEqual([expect.stringContaining('search=member00')]);
});
