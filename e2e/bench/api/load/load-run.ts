/** One request of an operation; those with a body are POSTs. */
export interface BenchRequest {
  path: string;
  body?: string;
  /** As the header has it. */
  cookie?: string;
}

/** One run of load on one server. */
export interface LoadRun {
  url: string;
  requests: BenchRequest[];
  /** The request to begin with; it goes on from there, and around. */
  first: number;
  connections: number;
  /** At least so long, in seconds. */
  seconds: number;
  /** At least so many requests, unless that takes `maxSeconds` seconds. */
  atLeast: number;
  maxSeconds: number;
  /** No more requests than this. */
  atMost?: number;
}

export interface LoadResult {
  /** Milliseconds from request to last byte, one for each answer. */
  latencies: Float64Array;
  seconds: number;
  /** Answers other than 2xx, and requests without an answer. */
  failures: number;
}
