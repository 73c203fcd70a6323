import { expect } from '#e2e/browsers/expect.ts';
import { notSupported } from '#e2e/browsers/not-supported.ts';
import { testedBrowser } from '#e2e/browsers/tested-browser.ts';
import { type ApiRequests, watchApiRequests } from '#e2e/support/watch-api-requests.ts';
import type { FaultProxy } from '#e2e/support/fault-proxy.ts';
import { watchPageErrors } from '#e2e/support/page-errors.ts';
import { workerTest } from '#e2e/support/worker-fixtures.ts';

export { expect };
export { expectAccessible } from '#e2e/support/accessibility.ts';

interface TestFixtures {
  /** What the page may complain of in its console, where a test provokes it. */
  expectedError: RegExp | undefined;
  /** Skips the tests that the browser under test cannot run. */
  skipped: void;
  /** Restores everyone's groups afterwards, so that each test starts from the template, in any order. */
  restoredPortals: void;
  /** Faults between `remote` and its service; none at the start of each test. */
  faults: FaultProxy;
  /** Faults between the browser and the page; none at the start of each test. */
  pageFaults: FaultProxy;
  /** The page's requests to the API. */
  requests: ApiRequests;
}

/** Tests against a product with its own database. */
export const test = workerTest.extend<TestFixtures>({
  skipped: [
    // oxlint-disable-next-line no-empty-pattern -- the runner infers the requested fixtures from the pattern
    async ({}, provide, { titlePath }) => {
      const title = titlePath.join(' › ');
      const found = notSupported.find(({ browser, test }) => browser === testedBrowser && test.test(title));
      workerTest.skip(found !== undefined, found?.reason);
      await provide();
    },
    { auto: true },
  ],
  restoredPortals: [
    async ({ restorePortals }, provide) => {
      await provide();
      await restorePortals();
    },
    { auto: true },
  ],
  baseURL: async ({ server }, provide) => provide(server.url),
  expectedError: [undefined, { option: true }],
  page: async ({ page, expectedError }, provide) => {
    const complaints = await watchPageErrors(page);
    await provide(page);
    expect(complaints.filter((complaint) => !expectedError?.test(complaint))).toEqual([]);
  },
  faults: ({ service }, provide) => provideCleared(service, provide),
  pageFaults: ({ front }, provide) => provideCleared(front, provide),
  requests: async ({ page }, provide) => provide(watchApiRequests(page)),
});

/** Tests against a product with a remote service; `faults` injects faults between the two. */
export const remoteTest = test.extend({
  baseURL: async ({ remote }, provide) => provide(remote.url),
});

/** Tests against a product whose page is served through a proxy; `pageFaults` injects faults there. */
export const frontTest = test.extend({
  baseURL: async ({ front }, provide) => provide(front.url),
});

/** Provides a fault proxy that has no faults at the start of a test, and none at its end. */
export async function provideCleared(
  proxy: FaultProxy,
  provide: (proxy: FaultProxy) => Promise<void>,
): Promise<void> {
  proxy.clear();
  await provide(proxy);
  proxy.clear();
}
