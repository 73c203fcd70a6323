import { provideCleared, test } from '#e2e/support/fixtures.ts';
import type { ServiceSettings } from '#e2e/support/simulated-service/service-settings.ts';

export { expect, expectAccessible } from '#e2e/support/fixtures.ts';

interface TestFixtures {
  /** How the simulated service behaves: as Metorial's newest does at the start of each test. */
  settings: ServiceSettings;
}

/** Tests against a product whose remote service is a simulated one; `faults` injects faults between the two. */
export const simulatedTest = test.extend<TestFixtures>({
  baseURL: async ({ simulatedRemote }, provide) => provide(simulatedRemote.url),
  faults: ({ simulatedService }, provide) => provideCleared(simulatedService, provide),
  settings: [
    async ({ simulation }, provide) => {
      simulation.reset();
      await provide(simulation.settings);
    },
    { auto: true },
  ],
});

/** The upstreams, each with the tests in front of it. */
export const upstreamTests = [
  ['the embedded API', test],
  ['a remote service', simulatedTest as typeof test],
] as const;
