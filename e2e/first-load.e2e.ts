import { expect, test } from '#e2e/fixtures.ts';
import { profileTable } from '#e2e/support/profiles.ts';

test('the first answers are asked for before the script has arrived, and only once', async ({ page }) => {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 200_000,
  });
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
