import { percentile } from '#e2e/bench/shared/percentile.ts';
import type { Condition } from '#e2e/bench/web/measure/condition.ts';
import type { Recorded } from '#e2e/bench/web/measure/recorder.ts';

/** Bytes transferred before the first rows. */
export interface Bytes {
  script: number;
  style: number;
  font: number;
}

/** Times of several loads, in milliseconds. */
export interface MeasuredLoad {
  target: string;
  condition: Condition;
  firstRows: number[];
  /** The maximum of all loads. */
  bytes: Bytes;
  longTasks: number[];
  /** The largest layout shift of any load. */
  shift: number;
}

/** Times since the input, in milliseconds. */
export interface MeasuredAction {
  target: string;
  condition: Condition;
  action: string;
  /** Whether the content is already cached. */
  isCached: boolean;
  nextPaint: number[];
  content: number[];
  longTasks: number[];
  shift: number;
}

export interface MeasuredMemory {
  target: string;
  action: string;
  /** How many repetitions lie between two measurements. */
  every: number;
  /** The page's JavaScript heap after a garbage collection, in bytes. */
  heap: number[];
  /** DOM nodes, including detached ones that are still referenced. */
  nodes: number[];
}

export const median = (times: number[]) => percentile(Float64Array.from(times).toSorted(), 0.5);
export const p95 = (times: number[]) => percentile(Float64Array.from(times).toSorted(), 0.95);
export const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

/** Adds a recording of an action to its measurements. */
export function addRecorded(measured: MeasuredAction, recorded: Recorded): void {
  const { nextPaint = Number.NaN, content = Number.NaN, inputs, longTasks, shifts } = recorded;
  // The browser measures until the frame is shown, in steps of 8 ms, but only reports inputs of 16 ms and more.
  measured.nextPaint.push(Math.max(nextPaint, ...inputs));
  measured.content.push(content);
  measured.longTasks.push(...longTasks);
  measured.shift = Math.max(measured.shift, sum(shifts));
}
