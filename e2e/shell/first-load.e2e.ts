import type { Page } from 'playwright/test';
import { expect, test } from '#e2e/support/fixtures.ts';
import { profileTable } from '#e2e/support/profile-locators.ts';

/** Slows the network down so that the first responses arrive before the script. */
async function slowDown(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 200_000,
  });
}

test('the first answers are asked for before the script has arrived, and only once', async ({ page }) => {
  await slowDown(page);
  await page.goto('/portals/acme?status=active');
  await expect(profileTable(page).getByRole('link').first()).toBeVisible();
  const { script, asked } = await page.evaluate(() => {
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const arrived = entries.find(({ name }) => name.includes('/assets/index-') && name.endsWith('.js'));
    const api = entries.filter(({ name }) => name.includes('/api/'));
    return {
      script: arrived?.responseEnd ?? 0,
      asked: api.map(({ name, startTime }) => ({ path: new URL(name).pathname, startTime })),
    };
  });
  const lists = asked.filter(({ path }) => path.endsWith('/acme/consumer-profile'));
  expect(lists).toHaveLength(1);
  expect(lists[0]?.startTime).toBeLessThan(script);
});

test('when the answers come before the script, a slug’s list and group are still asked for once', async ({
  page,
  api,
  requests,
}) => {
  const groups = await api.listGroups({ portal_id: 'acme', search: 'Design' });
  await slowDown(page);
  await page.goto(`/portals/acme?consumer_group_id=${groups.items[0]?.id}`);
  await expect(page).not.toHaveURL(/portals\/acme/);
  await expect(page.getByRole('combobox', { name: 'Group: Design' })).toBeVisible();
  await expect(profileTable(page)).toHaveAttribute('aria-busy', 'false');
  expect(requests.all.length, requests.all.join('\n')).toBe(3);
});
