import { expect, test } from 'vitest';
import { percentile } from '#e2e/bench/shared/percentile.ts';

test('a percentile is the smallest value that so many are at most', () => {
  const hundred = Float64Array.from({ length: 100 }, (_, index) => index + 1);
  expect(percentile(hundred, 0.5)).toBe(50);
  expect(percentile(hundred, 0.99)).toBe(99);
  expect(percentile(hundred, 1)).toBe(100);
  expect(percentile(Float64Array.of(7), 0.5)).toBe(7);
});

test('of nothing there is no percentile', () => {
  expect(percentile(Float64Array.of(), 0.5)).toBeNaN();
});
