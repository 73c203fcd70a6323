/** In seconds: a smaller value cannot be a time, and a larger one cannot be a time to wait. */
const firstEpoch = 1e9;

/** The service's rate limit window, in milliseconds: it documents 5,000 requests per 10 minutes. */
export const rateLimitWindow = 10 * 60_000;

/**
 * When the rate limit resets, from `RateLimit-Reset`. The service's limiter sends epoch seconds, and its vendor's own
 * client reads seconds from now, so a value below 1e9 is "from now" (docs/contract.md, section 4).
 * @returns milliseconds since the epoch by this computer's clock, at most a window from now; undefined if the header is
 * absent or no number
 */
export function readRateLimitReset(headers: Headers): number | undefined {
  const reset = Number(headers.get('ratelimit-reset') || Number.NaN);
  if (!Number.isFinite(reset)) return undefined;
  const now = Date.now();
  // This computer's clock can be hours off, so epoch seconds are compared with the response's own time.
  const sentAt = Date.parse(headers.get('date') ?? '') || now;
  const wait = reset * 1000 - (reset < firstEpoch ? 0 : sentAt);
  return now + Math.min(Math.max(wait, 0), rateLimitWindow);
}
