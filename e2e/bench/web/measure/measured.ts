import { percentile } from '#e2e/bench/shared/percentile.ts';
import type { Condition } from '#e2e/bench/web/browsers/bench-browser.ts';
import type { Recorded } from '#e2e/bench/web/measure/recorder.ts';
import type { BrowserName } from '#e2e/browsers/tested-browser.ts';

/** Bytes transferred before the first rows. */
export interface Bytes {
  script: number;
  style: number;
  font: number;
}

/** Times of several loads, in milliseconds. */
export interface MeasuredLoad {
  browser: BrowserName;
  target: string;
  condition: Condition;
  firstRows: number[];
  /** The maximum of all loads. */
  bytes: Bytes;
  longTasks: number[];
  /** The largest layout shift of any load. */
  shift: number;
  /** How many elements a row has: the median of the last load. */
  rowElements: number;
}

/** Times since the input, in milliseconds. */
export interface MeasuredAction {
  browser: BrowserName;
  target: string;
  condition: Condition;
  action: string;
  /** Whether the content is already cached. */
  isCached: boolean;
  /** As the page sees it, so that it is the same in every browser. */
  nextPaint: number[];
  /** As the browser reports it, if that is longer. */
  shownPaint: number[];
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
export function quartiles(times: number[]): [number, number] {
  const sorted = Float64Array.from(times).toSorted();
  return [percentile(sorted, 0.25), percentile(sorted, 0.75)];
}
export const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

/** Adds a recording of an action to its measurements. */
export function addRecorded(measured: MeasuredAction, recorded: Recorded): void {
  const { nextPaint = Number.NaN, content = Number.NaN, inputs, longTasks, shifts } = recorded;
  measured.nextPaint.push(nextPaint);
  // The browser measures until the frame is shown, in steps of 8 ms, but only reports inputs of 16 ms and more.
  measured.shownPaint.push(Math.max(nextPaint, ...inputs));
  measured.content.push(content);
  measured.longTasks.push(...longTasks);
  measured.shift = Math.max(measured.shift, sum(shifts));
}
