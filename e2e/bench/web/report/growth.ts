import { percentile } from '#e2e/bench/shared/percentile.ts';

/**
 * How much a number has grown, as a part of itself: the median of the last third over that of the second. The first third
 * fills caches, which is no leak.
 */
export function growth(numbers: number[]): number {
  const third = Math.floor(numbers.length / 3);
  const middle = (some: number[]) => percentile(Float64Array.from(some).toSorted(), 0.5);
  return middle(numbers.slice(-third)) / middle(numbers.slice(-2 * third, -third)) - 1;
}
