export interface Pace {
  /** How many requests at the same time. */
  limit: () => number;
  /** Tells how long an answer took, in milliseconds. */
  note: (latency: number) => void;
  /** The service has failed, or asked to wait. */
  ease: () => void;
}

/** Answers between two looks at how the service bears it. */
const sample = 16;
/** So many times slower than usual is still no sign of too many requests. */
const tolerance = 2;
/** How much of a new finding counts against what was thought before. */
const trust = 0.2;
/** The same for what is usual, which changes slowly. */
const memory = 0.01;

/**
 * Finds how many requests at once a service bears: one more while answers come as fast as usual, fewer when they come slower.
 * Follows the Gradient2 limit of Netflix's concurrency-limits, https://github.com/Netflix/concurrency-limits.
 * @param most never more than so many
 */
export function createPace(most: number): Pace {
  let limit = Math.min(2, most);
  let usual: number | undefined;
  let latencies: number[] = [];
  const bound = (value: number) => Math.min(Math.max(value, 1), most);

  return {
    limit: () => Math.round(limit),
    note: (latency) => {
      latencies.push(latency);
      if (latencies.length < sample) return;
      const recent = latencies.reduce((sum, one) => sum + one, 0) / latencies.length;
      latencies = [];
      usual = usual === undefined ? recent : usual + (recent - usual) * memory;
      // Has it become fast again, what was usual in a slow time says little.
      if (usual > recent * tolerance) usual *= 1 - memory;
      const gradient = Math.min(Math.max((tolerance * usual) / recent, 0.5), 1);
      const found = limit * gradient + Math.sqrt(limit);
      limit = bound(limit + (found - limit) * trust);
    },
    ease: () => {
      latencies = [];
      limit = bound(limit / 2);
    },
  };
}
