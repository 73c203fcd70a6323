import { rateLimitWait } from '#app/api/rate-limit-wait.ts';
import { rateLimitReserve } from '#app/bulk/scheduler/scheduler.ts';
import { maxConcurrency } from '#app/bulk/scheduler/max-concurrency.ts';

/** In milliseconds; used until there is a measurement. */
const defaultLatency = 100;

/**
 * Estimates how long a job's requests will take, from this page's latest requests and the service's rate limit.
 * @returns the time in milliseconds, and whether it includes waiting for the rate limit
 */
export function estimateDuration(requests: number): { length: number; isLimited: boolean } {
  const wait = rateLimitWait(requests, rateLimitReserve);
  const working = (requests * recentLatency()) / maxConcurrency();
  return { length: Math.max(wait, working), isLimited: wait > 0 };
}

/** The median duration of the API's latest responses. */
function recentLatency(): number {
  const latencies = performance
    .getEntriesByType('resource')
    .filter(({ name }) => new URL(name).pathname.startsWith('/api/'))
    .slice(-20)
    .map(({ duration }) => duration)
    .toSorted((a, b) => a - b);
  return latencies[Math.floor(latencies.length / 2)] ?? defaultLatency;
}
