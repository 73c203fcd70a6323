import { type EndpointName, endpoints } from '#contract/endpoints.ts';
import type { Product } from '#e2e/support/product.ts';
import { startPrepared } from '#e2e/support/prepared-database.ts';
import type { ServiceSettings } from '#e2e/support/simulated-service/service-settings.ts';
import { startSimulatedService } from '#e2e/support/simulated-service/start-simulated-service.ts';
import { createMetorialUpstream, endpointMatcher } from '#server/testing.ts';

const key = 'upstream_key';
const readOnlyKey = 'upstream_reading_key';
const match = endpointMatcher(endpoints);

export type RunningProduct = Pick<Product, 'url' | 'stop'>;

interface SimulatedProduct extends RunningProduct {
  /** The endpoints that its upstream was asked for. */
  called: Set<EndpointName | undefined>;
}

/** Starts a product in front of a simulated service, each on a fresh copy of the template. */
export async function startSimulated(settings: ServiceSettings): Promise<SimulatedProduct> {
  const data = await startPrepared({ API_KEYS: `${key},${readOnlyKey}:read` });
  const called: SimulatedProduct['called'] = new Set();
  const upstream = createMetorialUpstream({ url: new URL(`${data.url}/api`) });
  const service = await startSimulatedService({
    upstream,
    key,
    readOnlyKey,
    onAnswer: ({ method, url }) => called.add(match(method, new URL(url).pathname)),
  });
  Object.assign(service.settings, settings);
  const product = await startPrepared({ METORIAL_API_KEY: key, METORIAL_API_URL: service.url });
  return {
    url: product.url,
    called,
    stop: async () => {
      await product.stop();
      await service.close();
      await data.stop();
    },
  };
}
