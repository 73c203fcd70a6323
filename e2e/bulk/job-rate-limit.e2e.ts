import { expect, remoteTest as test } from '#e2e/support/fixtures.ts';
import { makeGroups } from '#e2e/support/job-groups.ts';
import { expectReport } from '#e2e/support/job-report.ts';
import { selectGroups, jobStrip, start } from '#e2e/support/bulk-jobs.ts';
import { profileTable } from '#e2e/support/profile-locators.ts';
import { expectSelected, pageBox } from '#e2e/support/selection-locators.ts';

test(
  'a thousand profiles against 250 requests in 3 seconds: none fails',
  { tag: '@long' },
  async ({ page, api, faults }) => {
    test.setTimeout(300_000);
    const [alpha] = await makeGroups(api, 'demo');
    await page.goto('/portals/demo?limit=100');
    for (const chosen of ['100', '200', '300', '400', '500', '600', '700', '800', '900', '1,000']) {
      await expect(profileTable(page)).toHaveAttribute('aria-busy', 'false');
      await pageBox(page).check();
      await expectSelected(page, `${chosen} profiles selected`);
      if (chosen === '1,000') break;
      await page.getByRole('button', { name: 'Next page' }).click();
      // Until the next page has loaded, the checkbox is still the previous page's.
      await expect(pageBox(page)).not.toBeChecked();
    }
    faults.limitRate(250, 3);
    await selectGroups(page, { assign: [alpha.name] });
    await start(page);
    await expect(jobStrip(page)).toContainText('Done', { timeout: 200_000 });
    await expect(jobStrip(page)).toContainText('1,000 changed');
    faults.clear();
    await expectReport(page, api, 'demo', alpha.id, { assigned: 1000 });
    await expect(page.getByRole('radio', { name: 'All 1,000' })).toBeVisible();
  },
);
