import type { Page } from 'playwright';
import type { FaultProxy } from '#e2e/support/fault-proxy.ts';
import { expect, frontTest as test } from '#e2e/support/fixtures.ts';
import { makeGate } from '#e2e/support/gate.ts';
import { expectNames, members, openDrawer, profileTable } from '#e2e/support/profile-locators.ts';
import { rowBox, selectionBar } from '#e2e/support/selection-locators.ts';

/** What is fetched ahead: it is needed soon, and not for the first rows. */
const parts = ['profile-drawer', 'selection-bar', 'job-strip', 'shared'];

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
      await expectFetched(pageFaults);
      await expectQuiet(pageFaults);
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
      await untilIdle(page);
      expect(parts.filter((part) => requestsFor(pageFaults, part) > 0)).toEqual([]);
      open();
      await expectNames(page, members(110, 91));
      await expectFetched(pageFaults);
    });
  });
}

async function expectFetched(front: FaultProxy): Promise<void> {
  for (const part of parts) await expect.poll(() => requestsFor(front, part), part).toBeGreaterThan(0);
}

/** Waits until the page fetches nothing more, so that it has not only fetched every part, but also run it. */
async function expectQuiet(front: FaultProxy): Promise<void> {
  let before = -1;
  const isQuiet = () => {
    const now = front.requests.length;
    const isSame = now === before;
    before = now;
    return isSame;
  };
  await expect.poll(isQuiet, { intervals: [1000] }).toBe(true);
}

/** Waits for an idle moment, and until requests that were sent in it have arrived. */
async function untilIdle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((resolve) => {
      if ('requestIdleCallback' in globalThis) requestIdleCallback(resolve);
      // The page's own substitute waits less.
      else setTimeout(resolve, 500);
    });
    await fetch('/favicon.svg', { cache: 'no-store' });
  });
}
