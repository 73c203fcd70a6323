import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readRateLimitReset } from '#client/rate-limit-reset.ts';

const now = 1_800_000_000_000;

beforeEach(() => {
  vi.useFakeTimers({ now });
});
afterEach(() => {
  vi.useRealTimers();
});

test.each<[string, number | undefined]>([
  ['1800000060', now + 60_000],
  ['1000000000', 1_000_000_000_000],
  ['999999999', now + 999_999_999_000],
  ['60', now + 60_000],
  ['0.5', now + 500],
  ['0', now],
  ['', undefined],
  ['soon', undefined],
  ['60, 60', undefined],
  ['Infinity', undefined],
])('RateLimit-Reset: %j', (value, reset) => {
  expect(readRateLimitReset(new Headers({ 'ratelimit-reset': value }))).toBe(reset);
});

test('without the header nothing is known', () => {
  expect(readRateLimitReset(new Headers())).toBeUndefined();
});
