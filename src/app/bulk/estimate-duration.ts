import { rateLimitWait } from '#app/api/api-rate-limit.ts';
import { rateLimitReserve } from '#app/bulk/scheduler/scheduler.ts';
import { maxConcurrency } from '#app/bulk/scheduler/max-concurrency.ts';

/** In milliseconds, for want of any measurement. */
const defaultLatency = 100;

/**
 * How long a job's requests will take: by what this page's latest requests took, and by what the service says of its limit.
 * @returns in milliseconds, and whether the limit has to be waited for
 */
export function estimateDuration(requests: number): { length: number; isLimited: boolean } {
  const wait = rateLimitWait(requests, rateLimitReserve);
  const working = (requests * recentLatency()) / maxConcurrency();
  return { length: Math.max(wait, working), isLimited: wait > 0 };
}

/** The median of the latest answers of the API. */
function recentLatency(): number {
  const latencies = performance
    .getEntriesByType('resource')
    .filter(({ name }) => new URL(name).pathname.startsWith('/api/'))
    .slice(-20)
    .map(({ duration }) => duration)
    .toSorted((a, b) => a - b);
  return latencies[Math.floor(latencies.length / 2)] ?? defaultLatency;
}
