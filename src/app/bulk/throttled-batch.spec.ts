import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { throttleBatch } from '#app/bulk/throttled-batch.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('tells what has come in one go, once in a pause', () => {
  const notified: (readonly number[])[] = [];
  const { add } = throttleBatch<number>(100, (items) => notified.push(items));
  add(1);
  vi.advanceTimersByTime(60);
  add(2);
  expect(notified).toEqual([]);
  vi.advanceTimersByTime(40);
  expect(notified).toEqual([[1, 2]]);
  vi.advanceTimersByTime(500);
  add(3);
  vi.advanceTimersByTime(100);
  expect(notified).toEqual([[1, 2], [3]]);
});

it('tells the rest at once when it is asked to, and nothing twice', () => {
  const notified: (readonly number[])[] = [];
  const { add, flush } = throttleBatch<number>(100, (items) => notified.push(items));
  add(1);
  flush();
  flush();
  vi.advanceTimersByTime(500);
  expect(notified).toEqual([[1]]);
});
