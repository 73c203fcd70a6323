import { readRateLimitReset } from '#client/rate-limit-reset.ts';

/** The rate limit as last reported by the service. */
interface RateLimit {
  limit: number;
  remaining: number;
  /** When the limit resets, in milliseconds. */
  resetAt: number;
}

let latest: RateLimit | undefined;

/** Stores the `RateLimit-*` headers of a response. A response without them changes nothing. */
export function updateRateLimit(headers: Headers): void {
  const read = (name: string) => Number(headers.get(`ratelimit-${name}`) ?? Number.NaN);
  const resetAt = readRateLimitReset(headers) ?? Number.NaN;
  const received = { limit: read('limit'), remaining: read('remaining'), resetAt };
  if (Object.values(received).every(Number.isFinite)) latest = received;
}

export function latestRateLimit(): RateLimit | undefined {
  return latest;
}

/** Whether less than a fifth of the limit is left until the reset. The rest is reserved for what the user requests. */
export function isRateLimitLow(): boolean {
  return latest !== undefined && Date.now() < latest.resetAt && latest.remaining < latest.limit / 5;
}
