import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { isRateLimitLow, updateRateLimit } from '#app/api/api-rate-limit.ts';
import { rateLimitResetAt, rateLimitWait } from '#app/api/rate-limit-wait.ts';

const start = 1_800_000_000;

beforeEach(() => {
  vi.useFakeTimers({ now: start * 1000 });
});
afterEach(() => {
  vi.useRealTimers();
});

function respondWithLimit(limit: number, remaining: number, reset = String(start + 60)): void {
  const headers = { 'ratelimit-limit': String(limit), 'ratelimit-remaining': String(remaining) };
  updateRateLimit(new Headers({ ...headers, 'ratelimit-reset': reset }));
}

it('is low below a fifth, until the reset', () => {
  expect(isRateLimitLow()).toBe(false);
  respondWithLimit(100, 20);
  expect(isRateLimitLow()).toBe(false);
  respondWithLimit(100, 19);
  expect(isRateLimitLow()).toBe(true);
  updateRateLimit(new Headers());
  expect(isRateLimitLow()).toBe(true);
  vi.advanceTimersByTime(60_000);
  expect(isRateLimitLow()).toBe(false);
});

it.each([
  ['epoch seconds', String(start + 60)],
  ['seconds from now', '60'],
])('resets at the same time in %s', (_, reset) => {
  respondWithLimit(100, 0, reset);
  expect(rateLimitResetAt(0)).toBe((start + 60) * 1000);
  expect(rateLimitWait(1, 0)).toBe(60_000);
  vi.advanceTimersByTime(60_000);
  expect(rateLimitResetAt(0)).toBeUndefined();
});

it('has to be waited for when more is asked than is left', () => {
  respondWithLimit(100, 50);
  expect(rateLimitWait(45, 0.05)).toBe(0);
  expect(rateLimitWait(46, 0.05)).toBe(60_000);
  expect(rateLimitWait(45 + 95, 0.05)).toBe(60_000);
  expect(rateLimitWait(45 + 96, 0.05)).toBe(60_000 + 600_000);
  vi.advanceTimersByTime(60_000);
  expect(rateLimitWait(95, 0.05)).toBe(0);
  expect(rateLimitWait(96, 0.05)).toBe(600_000);
});
