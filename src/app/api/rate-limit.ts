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

/** The length of the service's window, which it publishes as 5,000 requests per 10 minutes. */
const window = 10 * 60_000;

/**
 * How long so many requests will at least take, by what the service said last of its limit.
 * @param reserve the part of the limit that is left for others, from 0 to 1
 * @returns in milliseconds; 0 where there is no limit, or enough left
 */
export function waitFor(requests: number, reserve: number): number {
  if (!last || last.limit <= 0) return 0;
  const kept = last.limit * reserve;
  const isOver = Date.now() >= last.resetAt;
  const over = requests - Math.max((isOver ? last.limit : last.remaining) - kept, 0);
  if (over <= 0) return 0;
  const untilReset = isOver ? window : last.resetAt - Date.now();
  return untilReset + (Math.ceil(over / (last.limit - kept)) - 1) * window;
}
