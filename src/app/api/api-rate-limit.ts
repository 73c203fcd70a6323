/** What the service said last of how much may still be asked. */
interface RateLimit {
  limit: number;
  remaining: number;
  /** When the count starts again, in milliseconds. */
  resetAt: number;
}

let latest: RateLimit | undefined;

/** Remembers the `RateLimit-*` headers of an answer; one without them tells nothing. */
export function updateRateLimit(headers: Headers): void {
  const read = (name: string) => Number(headers.get(`ratelimit-${name}`) ?? Number.NaN);
  const received = { limit: read('limit'), remaining: read('remaining'), resetAt: read('reset') * 1000 };
  if (Object.values(received).every(Number.isFinite)) latest = received;
}

/** Whether less than a fifth is left until the reset: what is left is kept for what a person asks for. */
export function isRateLimitLow(): boolean {
  return latest !== undefined && Date.now() < latest.resetAt && latest.remaining < latest.limit / 5;
}

/**
 * When more may be asked, in milliseconds; undefined while there is something left.
 * @param reserve the part of the limit that is left for others, from 0 to 1
 */
export function rateLimitResetAt(reserve: number): number | undefined {
  return latest !== undefined && Date.now() < latest.resetAt && latest.remaining <= latest.limit * reserve
    ? latest.resetAt
    : undefined;
}

/** The length of the service's window, which it publishes as 5,000 requests per 10 minutes. */
const windowLength = 10 * 60_000;

/**
 * How long so many requests will at least take, by what the service said last of its limit.
 * @param reserve the part of the limit that is left for others, from 0 to 1
 * @returns in milliseconds; 0 where there is no limit, or enough left
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
