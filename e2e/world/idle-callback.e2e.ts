import type { Page } from 'playwright';
import type { FaultProxy } from '#e2e/support/fault-proxy.ts';
import { expect, frontTest as test } from '#e2e/support/fixtures.ts';
import { makeGate } from '#e2e/support/gate.ts';
import { expectNames, members, openDrawer, profileTable } from '#e2e/support/profile-locators.ts';
import { rowBox, selectionBar } from '#e2e/support/selection-locators.ts';

/** What is fetched ahead: it is needed soon, and not for the first rows. */
const parts = ['profile-drawer', 'selection-bar', 'job-strip', 'toasts', 'tooltip-popup'];

const requestsFor = (front: FaultProxy, part: string) =>
  front.requests.filter(({ path }) => path.includes(`/${part}-`)).length;

async function openList(page: Page): Promise<void> {
  await page.goto('/portals/acme?limit=20');
  await expectNames(page, members(110, 91));
}

const browsers = [
  { kind: 'as the browser is', script: '' },
  { kind: 'without requestIdleCallback', script: 'delete globalThis.requestIdleCallback' },
];
for (const { kind, script } of browsers) {
  test.describe(kind, () => {
    test.beforeEach(async ({ page }) => {
      if (script) await page.addInitScript(script);
    });

    test('parts are fetched ahead, so drawer and selection open without the network', async ({
      page,
      pageFaults,
    }) => {
      await openList(page);
      for (const part of parts)
        await expect.poll(() => requestsFor(pageFaults, part), part).toBeGreaterThan(0);
      await expect.poll(() => loadedParts(page)).toEqual(parts.toSorted());
      pageFaults.add({ path: /\/assets\//, action: 'hang-up' });
      await rowBox(page, 'Member 108').check();
      await expect(selectionBar(page)).toBeVisible();
      await openDrawer(page, 'Member 105');
    });

    test('nothing is fetched ahead before the first rows', async ({ page, pageFaults }) => {
      const { until, open } = makeGate();
      pageFaults.add({ path: /\/consumer-profile\?/, action: { until } });
      await page.goto('/portals/acme?limit=20');
      await expect(profileTable(page)).toHaveAttribute('aria-busy', 'true');
      // Longer than any browser waits for an idle moment.
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2500)));
      expect(parts.filter((part) => requestsFor(pageFaults, part) > 0)).toEqual([]);
      open();
      await expectNames(page, members(110, 91));
      for (const part of parts)
        await expect.poll(() => requestsFor(pageFaults, part), part).toBeGreaterThan(0);
    });
  });
}

/** The parts whose files have arrived. */
async function loadedParts(page: Page): Promise<string[]> {
  const files = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => entry.duration > 0)
      .map(({ name }) => name),
  );
  return parts.filter((part) => files.some((file) => file.includes(`/${part}-`))).toSorted();
}
