/** In seconds: a smaller value cannot be a time, and a larger one cannot be a time to wait. */
const firstEpoch = 1e9;

/**
 * When the rate limit resets, from `RateLimit-Reset`. The service's limiter sends epoch seconds, and its vendor's own
 * client reads seconds from now, so a value below 1e9 is "from now" (docs/contract.md, section 4).
 * @returns milliseconds since the epoch; undefined if the header is absent or no number
 */
export function readRateLimitReset(headers: Headers): number | undefined {
  const reset = Number(headers.get('ratelimit-reset') || Number.NaN);
  if (!Number.isFinite(reset)) return undefined;
  return (reset < firstEpoch ? Date.now() : 0) + reset * 1000;
}
