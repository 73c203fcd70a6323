import { expect, test } from '#e2e/fixtures.ts';
import { chooseGroups, jobStrip, selectRows, start } from '#e2e/support/jobs.ts';
import { expectNames, members, profileRow } from '#e2e/support/profiles.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('/portals/acme?limit=20');
  await expectNames(page, members(110, 91));
});

test('groups are assigned and removed for everyone selected, in one go', async ({ page }) => {
  await selectRows(page, members(110, 105));
  const dialog = await chooseGroups(page, { assign: ['On call'], remove: ['Engineering'] });
  await expect(dialog).toBeVisible();
  await page.screenshot({ path: '/tmp/shot1.png' });
  await start(page);
  await expect(jobStrip(page)).toContainText('Done');
  await page.screenshot({ path: '/tmp/shot2.png' });
  await expect(profileRow(page, 'Member 110').getByRole('button', { name: /On call/ })).toBeVisible();
  await jobStrip(page).getByRole('link', { name: 'Report' }).click();
  await expect(page.getByRole('list', { name: 'Profiles of this job' })).toBeVisible();
  await page.screenshot({ path: '/tmp/shot3.png' });
  await page.goto('/portals/acme/jobs');
  await expect(page.getByRole('list', { name: 'Jobs' })).toBeVisible();
  await page.screenshot({ path: '/tmp/shot4.png' });
});
