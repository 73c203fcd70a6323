import { apiKey, readOnlyKey, remoteTest } from '#e2e/support/fixtures.ts';
import { startFaultProxy } from '#e2e/support/fault-proxy.ts';
import type { ServiceSettings } from '#e2e/support/simulated-service/service-settings.ts';
import {
  type RunningService,
  startSimulatedService,
} from '#e2e/support/simulated-service/start-simulated-service.ts';
import { createMetorialUpstream } from '#server/testing.ts';

export { expect, expectAccessible } from '#e2e/support/fixtures.ts';

interface WorkerFixtures {
  /** The simulated service in front of the API of `server`. */
  simulation: RunningService;
}

interface TestFixtures {
  /** How the service of `remote` behaves: as Metorial's newest does at the start of each test. */
  settings: ServiceSettings;
}

/** Tests against a product whose remote service is a simulated one, behind the fault proxy. */
export const simulatedTest = remoteTest.extend<TestFixtures, WorkerFixtures>({
  simulation: [
    async ({ server }, provide) => {
      const upstream = createMetorialUpstream({ url: new URL(`${server.url}/api`) });
      const simulation = await startSimulatedService({ upstream, key: apiKey, readOnlyKey });
      await provide(simulation);
      await simulation.close();
    },
    { scope: 'worker' },
  ],
  service: [
    async ({ simulation }, provide) => {
      const proxy = await startFaultProxy(simulation.url);
      await provide(proxy);
      await proxy.close();
    },
    { scope: 'worker' },
  ],
  settings: [
    async ({ simulation }, provide) => {
      simulation.reset();
      await provide(simulation.settings);
    },
    { auto: true },
  ],
});
