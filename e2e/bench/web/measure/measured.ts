import { percentile } from '#e2e/bench/shared/percentile.ts';
import type { Condition } from '#e2e/bench/web/measure/condition.ts';
import type { Recorded } from '#e2e/bench/web/measure/recorder.ts';

/** Bytes until the first rows, as sent. */
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
  /** The most of all loads. */
  bytes: Bytes;
  longTasks: number[];
  /** The largest layout shift of a load. */
  shift: number;
}

/** Times since the input, in milliseconds. */
export interface MeasuredAction {
  target: string;
  condition: Condition;
  action: string;
  /** What it leads to is in the cache already. */
  isCached: boolean;
  nextPaint: number[];
  content: number[];
  longTasks: number[];
  shift: number;
}

export interface MeasuredMemory {
  target: string;
  action: string;
  /** How often it was done between two of the numbers. */
  every: number;
  /** What the page's script held after a collection, in bytes. */
  heap: number[];
  /** Nodes of the document and those still held. */
  nodes: number[];
}

export const median = (times: number[]) => percentile(Float64Array.from(times).toSorted(), 0.5);
export const p95 = (times: number[]) => percentile(Float64Array.from(times).toSorted(), 0.95);
export const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

/** Adds what was recorded of one action to what is known of it. */
export function addRecorded(measured: MeasuredAction, recorded: Recorded): void {
  const { nextPaint = Number.NaN, content = Number.NaN, inputs, longTasks, shifts } = recorded;
  // The browser's own number counts until the frame is shown, in steps of 8 ms; it says nothing of what took less than 16 ms.
  measured.nextPaint.push(Math.max(nextPaint, ...inputs));
  measured.content.push(content);
  measured.longTasks.push(...longTasks);
  measured.shift = Math.max(measured.shift, sum(shifts));
}
