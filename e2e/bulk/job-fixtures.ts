import type { Page } from 'playwright';
import { expect, remoteTest } from '#e2e/support/fixtures.ts';
import { makeGroups, type NamedGroup } from '#e2e/support/job-groups.ts';
import { selectGroups, jobStrip, selectPage, start } from '#e2e/support/bulk-jobs.ts';
import { expectNames, members } from '#e2e/support/profile-locators.ts';

export const hundred = 100;

/** Tests with two groups without members, and with the newest hundred profiles selected. */
export const jobTest = remoteTest.extend<{ groups: readonly [NamedGroup, NamedGroup] }>({
  groups: async ({ api, page, faults }, provide) => {
    faults.clear();
    const groups = await makeGroups(api, 'acme');
    await page.goto('/portals/acme?limit=100');
    await expectNames(page, members(110, 11));
    await selectPage(page);
    await provide(groups);
  },
});

export async function startAssigning(page: Page, groups: readonly NamedGroup[]): Promise<void> {
  await selectGroups(page, { assign: groups.map(({ name }) => name) });
  await start(page);
}

/** How long a job may take on a busy machine, in milliseconds. */
const timeout = 90_000;

export async function expectDone(page: Page): Promise<void> {
  await expect(jobStrip(page)).toContainText('Done', { timeout });
}

/** Asserts that the job whose report is open is done. */
export async function expectReportDone(page: Page): Promise<void> {
  await expect(page.getByRole('main').getByText('Done', { exact: true })).toBeVisible({ timeout });
}
