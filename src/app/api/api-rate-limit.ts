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

/** Whether less than a fifth of the limit is left until the reset. The rest is reserved for what the user requests. */
export function isRateLimitLow(): boolean {
  return latest !== undefined && Date.now() < latest.resetAt && latest.remaining < latest.limit / 5;
}

/**
 * When more requests are allowed, in milliseconds; undefined while some are left.
 * @param reserve the part of the limit to leave for other requests, from 0 to 1
 */
export function rateLimitResetAt(reserve: number): number | undefined {
  return latest !== undefined && Date.now() < latest.resetAt && latest.remaining <= latest.limit * reserve
    ? latest.resetAt
    : undefined;
}

/** The service's rate limit window: it documents 5,000 requests per 10 minutes. */
const windowLength = 10 * 60_000;

/**
 * The least time that this many requests take under the last reported rate limit.
 * @param reserve the part of the limit to leave for other requests, from 0 to 1
 * @returns milliseconds; 0 if there is no limit or enough is left
 */
export function rateLimitWait(requests: number, reserve: number): number {
  if (!latest || latest.limit <= 0) return 0;
  const reserved = latest.limit * reserve;
  const hasReset = Date.now() >= latest.resetAt;
  const excess = requests - Math.max((hasReset ? latest.limit : latest.remaining) - reserved, 0);
  if (excess <= 0) return 0;
  const untilReset = hasReset ? windowLength : latest.resetAt - Date.now();
  return untilReset + (Math.ceil(excess / (latest.limit - reserved)) - 1) * windowLength;
}
