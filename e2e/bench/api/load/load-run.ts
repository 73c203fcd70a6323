/** One request of an operation; a POST if it has a body. */
export interface BenchRequest {
  path: string;
  body?: string;
  /** The value of the Cookie header. */
  cookie?: string;
  /** The value of the Accept-Encoding header; what browsers send by default. */
  acceptEncoding?: string;
}

/** One run of load against one server. */
export interface LoadRun {
  url: string;
  requests: BenchRequest[];
  /** The index of the first request; continues from there and wraps around. */
  first: number;
  connections: number;
  /** The minimum duration, in seconds. */
  seconds: number;
  /** The minimum number of requests, unless that takes longer than `maxSeconds`. */
  atLeast: number;
  maxSeconds: number;
  /** The maximum number of requests. */
  atMost?: number;
}

export interface LoadResult {
  /** Milliseconds from request to last byte, one for each response. */
  latencies: Float64Array;
  seconds: number;
  /** Responses other than 2xx, and requests without a response. */
  failures: number;
}
