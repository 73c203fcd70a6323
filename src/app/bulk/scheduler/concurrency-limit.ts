export interface ConcurrencyLimit {
  /** How many requests at the same time. */
  current: () => number;
  /** Tells how long an answer took, in milliseconds. */
  addLatency: (latency: number) => void;
  /** The service has failed, or asked to wait. */
  backOff: () => void;
}

/** Answers between two looks at how the service bears it. */
const sampleSize = 16;
/** So many times slower than usual is still no sign of too many requests. */
const tolerance = 2;
/** How much of a new finding counts against what was thought before. */
const smoothing = 0.2;
/** The same for what is usual, which changes slowly. */
const baselineSmoothing = 0.01;

/**
 * Finds how many requests at once a service bears: one more while answers come as fast as usual, fewer when they come slower.
 * Follows the Gradient2 limit of Netflix's concurrency-limits, https://github.com/Netflix/concurrency-limits.
 * @param max never more than so many
 */
export function createConcurrencyLimit(max: number): ConcurrencyLimit {
  let limit = Math.min(2, max);
  let baseline: number | undefined;
  let latencies: number[] = [];
  const clamp = (value: number) => Math.min(Math.max(value, 1), max);

  return {
    current: () => Math.round(limit),
    addLatency: (latency) => {
      latencies.push(latency);
      if (latencies.length < sampleSize) return;
      const recent = latencies.reduce((sum, one) => sum + one, 0) / latencies.length;
      latencies = [];
      baseline = baseline === undefined ? recent : baseline + (recent - baseline) * baselineSmoothing;
      // Has it become fast again, what was usual in a slow time says little.
      if (baseline > recent * tolerance) baseline *= 1 - baselineSmoothing;
      const gradient = Math.min(Math.max((tolerance * baseline) / recent, 0.5), 1);
      const target = limit * gradient + Math.sqrt(limit);
      limit = clamp(limit + (target - limit) * smoothing);
    },
    backOff: () => {
      latencies = [];
      limit = clamp(limit / 2);
    },
  };
}
