import { errorResponse } from '#server/http/error-response.ts';

interface RateLimitState {
  limit: number;
  remaining: number;
  /** In milliseconds. */
  resetAt: number;
}

/** 429 with the contract's headers. */
export function rateLimitExceeded(message: string, state: RateLimitState): Response {
  const response = errorResponse('rate_limit_exceeded', message);
  setRateLimitHeaders(response.headers, state);
  return response;
}

/** Sets the contract's headers, unless the upstream's headers, which are already set, leave less. */
export function setRateLimitHeaders(headers: Headers, { limit, remaining, resetAt }: RateLimitState): void {
  const upstream = headers.get('ratelimit-remaining');
  if (upstream !== null && Number(upstream) <= remaining) return;
  headers.set('ratelimit-limit', String(limit));
  headers.set('ratelimit-remaining', String(remaining));
  headers.set('ratelimit-reset', String(Math.ceil(resetAt / 1000)));
}
