import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { gather } from '#app/jobs/gather.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('tells what has come in one go, once in a pause', () => {
  const told: (readonly number[])[] = [];
  const { add } = gather<number>(100, (items) => told.push(items));
  add(1);
  vi.advanceTimersByTime(60);
  add(2);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(40);
  expect(told).toEqual([[1, 2]]);
  vi.advanceTimersByTime(500);
  add(3);
  vi.advanceTimersByTime(100);
  expect(told).toEqual([[1, 2], [3]]);
});

it('tells the rest at once when it is asked to, and nothing twice', () => {
  const told: (readonly number[])[] = [];
  const { add, flush } = gather<number>(100, (items) => told.push(items));
  add(1);
  flush();
  flush();
  vi.advanceTimersByTime(500);
  expect(told).toEqual([[1]]);
});
