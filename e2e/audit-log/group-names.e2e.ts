import type { Page } from 'playwright';
import { expect, remoteTest as test } from '#e2e/support/fixtures.ts';
import { expectNames, members } from '#e2e/support/profile-locators.ts';
import { serviceError } from '#e2e/support/service-error.ts';

const oneGroup = /\/consumer-groups\/[^/?]+$/;
const rows = (page: Page) =>
  page.getByRole('table', { name: 'Audit entries' }).locator('tbody').getByRole('row');

test('the names of groups are asked for a few at a time, and not at all while little is left of the rate limit', async ({
  page,
  api,
  faults,
}) => {
  const { items } = await api.listProfiles({ portal_id: 'acme', search: 'member081@' });
  const path = `/api/portals/acme/consumer-profile/${items[0]?.id}/assign-groups`;
  await page.goto('/portals/acme');
  await expectNames(page, members(110, 61));
  for (let entry = 0; entry < 5; entry++) {
    await assign(
      page,
      path,
      [1, 2, 3, 4].map((group) => `unknown-${entry}-${group}`),
    );
  }
  const headers = { 'ratelimit-limit': '100', 'ratelimit-remaining': '19', 'ratelimit-reset': '300' };
  faults.add({ path: oneGroup, action: { answer: (json) => json, headers } });
  const asked = () => faults.requests.filter(({ path }) => oneGroup.test(path)).length;
  await page.goto(`/portals/acme/changes?consumer_profile_id=${items[0]?.id}`);
  await expect(rows(page)).toHaveCount(5);
  await expect.poll(asked).toBeGreaterThan(0);

  // The list is asked for after the names.
  await page.getByRole('link', { name: 'Profiles', exact: true }).click();
  await expectNames(page, members(110, 61));
  await page.getByLabel('Search name, email or ID').fill('member 080');
  await expectNames(page, ['Member 080']);
  expect(asked()).toBeLessThanOrEqual(4);
});

test('the names of groups in a list that was loaded are not asked for', async ({ page, api, faults }) => {
  const { items } = await api.listProfiles({ portal_id: 'acme', search: 'member080@' });
  const groups = await api.listGroups({ portal_id: 'acme', search: 'Support' });
  const ids = groups.items.map(({ id }) => id);
  await page.goto('/portals/acme/groups');
  await expect(page.getByRole('link', { name: 'Support', exact: true })).toBeVisible();
  await assign(page, `/api/portals/acme/consumer-profile/${items[0]?.id}/assign-groups`, ids);
  await page.getByRole('link', { name: 'Audit log' }).click();
  await expect(rows(page).first()).toContainText('Assigned Support');
  expect(faults.requests.filter(({ path }) => path.endsWith(`/${ids[0]}`))).toEqual([]);
});

test('a name that could not be loaded is asked for again when the log is opened again', async ({
  page,
  api,
  faults,
}) => {
  const { items } = await api.listProfiles({ portal_id: 'acme', search: 'member079@' });
  const { id } = await api.createGroup({ portal_id: 'acme', name: 'Night watch' });
  await page.goto('/portals/acme');
  await expectNames(page, members(110, 61));
  await assign(page, `/api/portals/acme/consumer-profile/${items[0]?.id}/assign-groups`, [id]);
  faults.add({ path: oneGroup, times: 1, action: serviceError(500, 'internal_server_error') });
  const refused = page.waitForResponse((response) => response.status() === 500);
  await page.getByRole('link', { name: 'Audit log' }).click();
  await (await refused).finished();
  await expect(rows(page).first()).toContainText(`Assigned ${id}`);

  await page.getByRole('link', { name: 'Jobs', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Jobs' })).toBeVisible();
  await page.getByRole('link', { name: 'Audit log' }).click();
  await expect(rows(page).first()).toContainText('Assigned Night watch');
});

/** Makes an entry of the audit log, whether the service accepts the change or not. */
async function assign(page: Page, path: string, group_ids: string[]): Promise<void> {
  await page.evaluate(
    async ([path, body]) => {
      const headers = { 'content-type': 'application/json' };
      await fetch(path, { method: 'POST', headers, body });
    },
    [path, JSON.stringify({ group_ids })] as const,
  );
}
