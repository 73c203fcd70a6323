export interface RateLimit {
  /** The most requests in each window. */
  requests: number;
  /** The length of each fixed window, in whole seconds. */
  seconds: number;
  /** What `RateLimit-Reset` counts: the seconds since 1970, or those from now. */
  reset: 'epoch' | 'from now';
}

interface RateLimiter {
  /**
   * Counts a request. A limit other than that of the last request begins a new window.
   * @returns the headers that tell a client about the limit, and whether to refuse the request
   */
  count(limit: RateLimit): { headers: Record<string, string>; isExceeded: boolean };
}

export function createRateLimiter(): RateLimiter {
  let last: RateLimit | undefined;
  let resetAt = 0;
  let used = 0;
  return {
    count: (limit) => {
      const now = Math.floor(Date.now() / 1000);
      if (limit !== last || now >= resetAt) {
        last = limit;
        resetAt = now + limit.seconds;
        used = 0;
      }
      used += 1;
      return {
        headers: {
          'ratelimit-limit': String(limit.requests),
          'ratelimit-remaining': String(Math.max(limit.requests - used, 0)),
          'ratelimit-reset': String(limit.reset === 'epoch' ? resetAt : resetAt - now),
        },
        isExceeded: used > limit.requests,
      };
    },
  };
}
