import {
  median,
  type MeasuredAction,
  type MeasuredLoad,
  type MeasuredMemory,
  p95,
} from '#e2e/bench/web/measure/measured.ts';
import { alignColumns, type Line } from '#e2e/bench/web/report/align-columns.ts';
import type { Numbers } from '#e2e/bench/web/report/web-targets.ts';

/** Chromium's measurements in three tables; times in milliseconds. */
export function tables({ loads, actions, memory }: Numbers): string[] {
  return [
    ...alignColumns(
      ['load', 'first rows p50', 'p95', 'script kB', 'style kB', 'font kB', 'long', 'shift'],
      loads.map(loadLine),
    ),
    '',
    ...alignColumns(
      ['100 rows', 'next paint p50', 'p95', 'content p50', 'p95', 'long', 'shift'],
      actions.map(actionLine),
    ),
    '',
    ...alignColumns(['memory after a collection', 'MB', 'nodes'], memory.map(memoryLine)),
  ];
}

function loadLine({ target, condition, firstRows, bytes, longTasks, shift }: MeasuredLoad): Line {
  const sizes = [bytes.script, bytes.style, bytes.font].map((size) => (size / 1000).toFixed(1));
  return [
    `${condition}: ${target}`,
    whole(median(firstRows)),
    whole(p95(firstRows)),
    ...sizes,
    longest(longTasks),
    shift.toFixed(4),
  ];
}

function actionLine({
  target,
  condition,
  action,
  shownPaint,
  content,
  longTasks,
  shift,
}: MeasuredAction): Line {
  const numbers = [median(shownPaint), p95(shownPaint), median(content), p95(content)].map(whole);
  return [`${action}, ${condition}: ${target}`, ...numbers, longest(longTasks), shift.toFixed(4)];
}

function memoryLine({ target, action, every, heap, nodes }: MeasuredMemory): Line {
  const megabytes = heap.map((bytes) => (bytes / 1e6).toFixed(1)).join(' ');
  return [`every ${every} ${action}: ${target}`, megabytes, nodes.join(' ')];
}

/** The number of tasks, and the longest. */
function longest(tasks: number[]): string {
  return tasks.length > 0 ? `${tasks.length} to ${whole(Math.max(...tasks))}` : '0';
}

function whole(value: number): string {
  return value.toFixed(0);
}
