import { rm } from 'node:fs/promises';
import { type EndpointName, endpoints } from '#contract/endpoints.ts';
import { copyTemplate } from '#e2e/support/database-template.ts';
import { startProduct } from '#e2e/support/product.ts';
import type { ServiceSettings } from '#e2e/support/simulated-service/service-settings.ts';
import { startSimulatedService } from '#e2e/support/simulated-service/start-simulated-service.ts';
import { createMetorialUpstream, endpointMatcher } from '#server/testing.ts';

const key = 'upstream_key';
const readOnlyKey = 'upstream_reading_key';
const match = endpointMatcher(endpoints);

export interface RunningProduct {
  url: string;
  /** The endpoints that its upstream was asked for, as far as that can be seen: not with the embedded one. */
  called: Set<EndpointName | undefined>;
  stop: () => Promise<void>;
}

/** Starts a product with the embedded upstream, on a fresh copy of the template. */
export async function startEmbedded(env: Record<string, string> = {}): Promise<RunningProduct> {
  const directory = await copyTemplate();
  const product = await startProduct({ DATA_DIR: directory, ...env });
  return {
    url: product.url,
    called: new Set(),
    stop: async () => {
      await product.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** Starts a product in front of a simulated service, each on a fresh copy of the template. */
export async function startSimulated(settings: ServiceSettings): Promise<RunningProduct> {
  const data = await startEmbedded({ API_KEYS: `${key},${readOnlyKey}:read` });
  const called: RunningProduct['called'] = new Set();
  const upstream = createMetorialUpstream({ url: new URL(`${data.url}/api`) });
  const service = await startSimulatedService({
    upstream,
    key,
    readOnlyKey,
    onAnswer: ({ method, url }) => called.add(match(method, new URL(url).pathname)),
  });
  Object.assign(service.settings, settings);
  const product = await startEmbedded({ METORIAL_API_KEY: key, METORIAL_API_URL: service.url });
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
