import { latestRateLimit } from '#app/api/api-rate-limit.ts';
import { rateLimitWindow } from '#client/rate-limit-reset.ts';

/**
 * When more requests are allowed, in milliseconds; undefined while some are left.
 * @param reserve the part of the limit to leave for other requests, from 0 to 1
 */
export function rateLimitResetAt(reserve: number): number | undefined {
  const latest = latestRateLimit();
  return latest !== undefined && Date.now() < latest.resetAt && latest.remaining <= latest.limit * reserve
    ? latest.resetAt
    : undefined;
}

/**
 * The least time that this many requests take under the last reported rate limit.
 * @param reserve the part of the limit to leave for other requests, from 0 to 1
 * @returns milliseconds; 0 if there is no limit or enough is left
 */
export function rateLimitWait(requests: number, reserve: number): number {
  const latest = latestRateLimit();
  if (!latest || latest.limit <= 0) return 0;
  const reserved = latest.limit * reserve;
  const hasReset = Date.now() >= latest.resetAt;
  const excess = requests - Math.max((hasReset ? latest.limit : latest.remaining) - reserved, 0);
  if (excess <= 0) return 0;
  const untilReset = hasReset ? rateLimitWindow : latest.resetAt - Date.now();
  return untilReset + (Math.ceil(excess / (latest.limit - reserved)) - 1) * rateLimitWindow;
}
