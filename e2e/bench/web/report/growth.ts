import { percentile } from '#e2e/bench/shared/percentile.ts';

/**
 * The relative growth of a number: the median of the last third compared with that of the second. The first third is
 * ignored, because it fills caches, which is no leak.
 */
export function growth(numbers: number[]): number {
  const third = Math.floor(numbers.length / 3);
  const middle = (some: number[]) => percentile(Float64Array.from(some).toSorted(), 0.5);
  return middle(numbers.slice(-third)) / middle(numbers.slice(-2 * third, -third)) - 1;
}
