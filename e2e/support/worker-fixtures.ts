import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserTest } from '#e2e/browsers/browser-test.ts';
import { type FaultProxy, startFaultProxy } from '#e2e/support/fault-proxy.ts';
import type { Api } from '#e2e/support/group-members.ts';
import { type IdentityProvider, startIdentityProvider } from '#e2e/support/identity-provider.ts';
import { provideProduct } from '#e2e/support/prepared-database.ts';
import type { Product } from '#e2e/support/product.ts';
import { snapshotPortal } from '#e2e/support/restore-memberships.ts';
import {
  type RunningService,
  startSimulatedService,
} from '#e2e/support/simulated-service/start-simulated-service.ts';
import { createClient } from '#client/create-client.ts';
import { endpoints } from '#contract/endpoints.ts';
import { internalEndpoints } from '#contract/internal-endpoints.ts';
import { createMetorialUpstream } from '#server/testing.ts';
import { freePort } from '#server/test-support/free-port.ts';

/** The key with which programs call the API of `server`. */
export const apiKey = 'e2e_key';

/** Another key of the API of `server`, which may only read. */
const readOnlyKey = 'e2e_reading_key';

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
  /** A simulated service in front of the API of `server`. */
  simulation: RunningService;
  /** The fault proxy between `simulatedRemote` and `simulation`. */
  simulatedService: FaultProxy;
  /** As `remote`, with `simulation` as its service. */
  simulatedRemote: Product;
  /** The provider of products with sign-in, for one at `signInPort`. */
  identities: IdentityProvider;
  signInPort: number;
  /** Data directory of the products with sign-in, which run one after another: it stores their audit log. */
  auditLogDirectory: string;
}

type Provide<Fixture> = (fixture: Fixture) => Promise<void>;

/**
 * What a worker starts once, when a test first needs it. All tests are made from this, even those that
 * need nothing of it: between tests with different fixtures of this kind, the runner ends a worker
 * with all its servers, and starts another.
 */
export const workerTest = browserTest.extend<object, WorkerFixtures>({
  server: [
    // oxlint-disable-next-line no-empty-pattern -- the runner infers the requested fixtures from the pattern
    ({}, provide) => provideProduct({ API_KEYS: `${apiKey},${readOnlyKey}:read` }, provide),
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
  service: [({ server }, provide) => provideFaultProxy(`${server.url}/api`, provide), { scope: 'worker' }],
  front: [({ server }, provide) => provideFaultProxy(server.url, provide), { scope: 'worker' }],
  remote: [({ service }, provide) => provideRemote(service, provide), { scope: 'worker' }],
  simulation: [
    async ({ server }, provide) => {
      const upstream = createMetorialUpstream({ url: new URL(`${server.url}/api`) });
      const simulation = await startSimulatedService({ upstream, key: apiKey, readOnlyKey });
      await provide(simulation);
      await simulation.close();
    },
    { scope: 'worker' },
  ],
  simulatedService: [
    ({ simulation }, provide) => provideFaultProxy(simulation.url, provide),
    { scope: 'worker' },
  ],
  simulatedRemote: [
    ({ simulatedService }, provide) => provideRemote(simulatedService, provide),
    { scope: 'worker' },
  ],
  signInPort: [
    // oxlint-disable-next-line no-empty-pattern -- the runner infers the requested fixtures from the pattern
    async ({}, provide) => provide(await freePort()),
    { scope: 'worker' },
  ],
  auditLogDirectory: [
    // oxlint-disable-next-line no-empty-pattern -- the runner infers the requested fixtures from the pattern
    async ({}, provide) => {
      const directory = await mkdtemp(join(tmpdir(), 'portal-profiles-'));
      await provide(directory);
      await rm(directory, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  identities: [
    async ({ signInPort }, provide) => {
      const provider = await startIdentityProvider(`http://localhost:${signInPort}`);
      await provide(provider);
      await provider.close();
    },
    { scope: 'worker' },
  ],
});

function provideRemote(service: FaultProxy, provide: Provide<Product>): Promise<void> {
  return provideProduct({ METORIAL_API_KEY: apiKey, METORIAL_API_URL: service.url }, provide);
}

async function provideFaultProxy(target: string, provide: Provide<FaultProxy>): Promise<void> {
  const proxy = await startFaultProxy(target);
  await provide(proxy);
  await proxy.close();
}
