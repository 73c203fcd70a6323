/**
 * @param sorted in ascending order
 * @param share from 0 to 1, such as 0.99 for the 99th percentile
 * @returns the smallest value that at least this share of the values does not exceed; NaN if there are none
 */
export function percentile(sorted: Float64Array, share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
