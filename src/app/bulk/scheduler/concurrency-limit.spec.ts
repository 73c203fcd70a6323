import { expect, test } from 'vitest';
import { createConcurrencyLimit } from '#app/bulk/scheduler/concurrency-limit.ts';

/** Simulates responses whose latency is a function of the concurrency. */
function answers(
  concurrencyLimit: ReturnType<typeof createConcurrencyLimit>,
  count: number,
  latency: (limit: number) => number,
) {
  for (let answer = 0; answer < count; answer += 1)
    concurrencyLimit.addLatency(latency(concurrencyLimit.current()));
}

test('it begins carefully, and goes up to the most while answers stay fast', () => {
  const concurrencyLimit = createConcurrencyLimit(12);
  expect(concurrencyLimit.current()).toBe(2);
  answers(concurrencyLimit, 1000, () => 20);
  expect(concurrencyLimit.current()).toBe(12);
});

test('it goes down when answers come much slower than usual, and up again after', () => {
  const concurrencyLimit = createConcurrencyLimit(12);
  answers(concurrencyLimit, 1000, () => 20);
  answers(concurrencyLimit, 320, () => 400);
  expect(concurrencyLimit.current()).toBeLessThan(8);
  answers(concurrencyLimit, 3000, () => 20);
  expect(concurrencyLimit.current()).toBe(12);
});

test('it halves when the service fails, and never stops', () => {
  const concurrencyLimit = createConcurrencyLimit(12);
  answers(concurrencyLimit, 1000, () => 20);
  concurrencyLimit.backOff();
  expect(concurrencyLimit.current()).toBe(6);
  for (let time = 0; time < 10; time += 1) concurrencyLimit.backOff();
  expect(concurrencyLimit.current()).toBe(1);
});

test('it never exceeds the most', () => {
  const concurrencyLimit = createConcurrencyLimit(1);
  answers(concurrencyLimit, 1000, () => 1);
  expect(concurrencyLimit.current()).toBe(1);
});
