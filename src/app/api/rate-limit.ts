/** What the service said last of how much may still be asked. */
interface RateLimit {
  limit: number;
  remaining: number;
  /** When the count starts again, in milliseconds. */
  resetAt: number;
}

let last: RateLimit | undefined;

/** Remembers the `RateLimit-*` headers of an answer; one without them tells nothing. */
export function noteRateLimit(headers: Headers): void {
  const read = (name: string) => Number(headers.get(`ratelimit-${name}`) ?? Number.NaN);
  const noted = { limit: read('limit'), remaining: read('remaining'), resetAt: read('reset') * 1000 };
  if (Object.values(noted).every(Number.isFinite)) last = noted;
}

/** Whether less than a fifth is left until the reset: what is left is kept for what a person asks for. */
export function isRateLimitLow(): boolean {
  return last !== undefined && Date.now() < last.resetAt && last.remaining < last.limit / 5;
}

/**
 * When more may be asked, in milliseconds; undefined while there is something left.
 * @param reserve the part of the limit that is left for others, from 0 to 1
 */
export function rateLimitEnd(reserve: number): number | undefined {
  return last !== undefined && Date.now() < last.resetAt && last.remaining <= last.limit * reserve
    ? last.resetAt
    : undefined;
}
