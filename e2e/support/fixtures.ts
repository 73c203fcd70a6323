import { rm } from 'node:fs/promises';
import { expect } from '#e2e/browsers/expect.ts';
import { browserTest } from '#e2e/browsers/browser-test.ts';
import { notSupported } from '#e2e/browsers/not-supported.ts';
import { testedBrowser } from '#e2e/browsers/tested-browser.ts';
import { type ApiRequests, watchApiRequests } from '#e2e/support/watch-api-requests.ts';
import { watchPageErrors } from '#e2e/support/page-errors.ts';
import { type FaultProxy, startFaultProxy } from '#e2e/support/fault-proxy.ts';
import type { Api } from '#e2e/support/group-members.ts';
import { type Product, startProduct } from '#e2e/support/product.ts';
import { snapshotPortal } from '#e2e/support/restore-memberships.ts';
import { copyTemplate } from '#e2e/support/database-template.ts';
import { createClient } from '#client/create-client.ts';
import { endpoints } from '#contract/endpoints.ts';
import { internalEndpoints } from '#contract/internal-endpoints.ts';

export { expect };
export { expectAccessible } from '#e2e/support/accessibility.ts';

/** The key with which programs call the API of `server`. */
export const apiKey = 'e2e_key';

/** Another key of the API of `server`, which may only read. */
export const readOnlyKey = 'e2e_reading_key';

interface WorkerFixtures {
  /** The built product with its own database, a copy of the template. */
  server: Product;
  /** The API of `server`, for reading and setting state without the page. */
  api: Api;
  /** Restores the portals of `server` that tests change to their state before the first test. */
  restorePortals: () => Promise<void>;
  /** The fault proxy between `remote` and the API of `server`. */
  service: FaultProxy;
  /** The fault proxy between the browser and the page of `server`. */
  front: FaultProxy;
  /** A second product, whose database holds only its audit log. Its service is `server`, behind the fault proxy. */
  remote: Product;
}

interface TestFixtures {
  /** What the page may complain of in its console, where a test provokes it. */
  expectedError: RegExp | undefined;
  /** Skips the tests that the browser under test cannot run. */
  skipped: void;
  /** Restores everyone's groups afterwards, so that each test starts from the template, in any order. */
  putBack: void;
  /** Faults between `remote` and its service; none at the start of each test. */
  faults: FaultProxy;
  /** Faults between the browser and the page; none at the start of each test. */
  pageFaults: FaultProxy;
  /** The page's requests to the API. */
  requests: ApiRequests;
}

/** Tests against a product with its own database. */
export const test = browserTest.extend<TestFixtures, WorkerFixtures>({
  skipped: [
    // oxlint-disable-next-line no-empty-pattern -- the runner infers the requested fixtures from the pattern
    async ({}, provide, { titlePath }) => {
      const title = titlePath.join(' › ');
      const found = notSupported.find(({ browser, test }) => browser === testedBrowser && test.test(title));
      browserTest.skip(found !== undefined, found?.reason);
      await provide();
    },
    { auto: true },
  ],
  server: [
    // oxlint-disable-next-line no-empty-pattern -- the runner infers the requested fixtures from the pattern
    async ({}, provide) => {
      const directory = await copyTemplate();
      const product = await startProduct({ DATA_DIR: directory, API_KEYS: `${apiKey},${readOnlyKey}:read` });
      await provide(product);
      await product.stop();
      await rm(directory, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  api: [
    async ({ server }, provide) => {
      const authorized: typeof fetch = (input, init) => {
        const headers = new Headers(init?.headers);
        headers.set('authorization', `Bearer ${apiKey}`);
        return fetch(input, { ...init, headers });
      };
      await provide(createClient(endpoints, { baseUrl: `${server.url}/api`, fetch: authorized }));
    },
    { scope: 'worker' },
  ],
  restorePortals: [
    async ({ server, api }, provide) => {
      const ownApi = createClient(internalEndpoints, { baseUrl: `${server.url}/-`, fetch });
      const restoreAcme = await snapshotPortal(api, ownApi, 'acme');
      const restoreDemo = await snapshotPortal(api, ownApi, 'demo');
      await provide(async () => {
        await restoreAcme();
        await restoreDemo();
      });
    },
    { scope: 'worker' },
  ],
  service: [
    async ({ server }, provide) => {
      const proxy = await startFaultProxy(`${server.url}/api`);
      await provide(proxy);
      await proxy.close();
    },
    { scope: 'worker' },
  ],
  front: [
    async ({ server }, provide) => {
      const proxy = await startFaultProxy(server.url);
      await provide(proxy);
      await proxy.close();
    },
    { scope: 'worker' },
  ],
  remote: [
    async ({ service }, provide) => {
      const directory = await copyTemplate();
      const env = { DATA_DIR: directory, METORIAL_API_KEY: apiKey, METORIAL_API_URL: service.url };
      const product = await startProduct(env);
      await provide(product);
      await product.stop();
      await rm(directory, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  putBack: [
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
  faults: async ({ service }, provide) => {
    service.clear();
    await provide(service);
    service.clear();
  },
  pageFaults: async ({ front }, provide) => {
    front.clear();
    await provide(front);
    front.clear();
  },
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
