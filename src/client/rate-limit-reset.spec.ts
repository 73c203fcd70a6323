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
  ['1800000600', now + 600_000],
  ['1800003600', now + 600_000],
  ['1000000000', now],
  ['999999999', now + 600_000],
  ['60', now + 60_000],
  ['0.5', now + 500],
  ['0', now],
  ['-60', now],
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

test.each([
  { clock: 'an hour slow', sentAt: now + 3_600_000 },
  { clock: 'an hour fast', sentAt: now - 3_600_000 },
])('with a clock that is $clock, the wait is the same', ({ sentAt }) => {
  const date = new Date(sentAt).toUTCString();
  const read = (reset: number) => readRateLimitReset(new Headers({ date, 'ratelimit-reset': String(reset) }));
  expect(read(sentAt / 1000 + 60)).toBe(now + 60_000);
  expect(read(60)).toBe(now + 60_000);
});

test('a Date that cannot be read does not matter', () => {
  const headers = new Headers({ date: 'today', 'ratelimit-reset': '1800000060' });
  expect(readRateLimitReset(headers)).toBe(now + 60_000);
});
