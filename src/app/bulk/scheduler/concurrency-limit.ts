export interface ConcurrencyLimit {
  /** The current number of concurrent requests. */
  current: () => number;
  /** Reports how long a response took, in milliseconds. */
  addLatency: (latency: number) => void;
  /** Reports that the service failed or asked to wait. */
  backOff: () => void;
}

/** Responses between two adjustments. */
const sampleSize = 16;
/** Up to this factor above the usual duration is not a sign of overload. */
const tolerance = 2;
/** The weight of a new measurement in the limit. */
const smoothing = 0.2;
/** The weight of a new measurement in the usual duration, which changes slowly. */
const baselineSmoothing = 0.01;

/**
 * Adapts the number of concurrent requests: one more while responses are as fast as usual, fewer when they get slower.
 * Follows the Gradient2 limit of Netflix's concurrency-limits, https://github.com/Netflix/concurrency-limits.
 * @param max the upper limit
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
      // After a slow period the usual duration is too long to compare with.
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
