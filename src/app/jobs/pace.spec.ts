import { expect, test } from 'vitest';
import { createPace } from '#app/jobs/pace.ts';

/** Answers that take what the function says for so many at once. */
function answers(pace: ReturnType<typeof createPace>, count: number, latency: (limit: number) => number) {
  for (let answer = 0; answer < count; answer += 1) pace.note(latency(pace.limit()));
}

test('it begins carefully, and goes up to the most while answers stay fast', () => {
  const pace = createPace(12);
  expect(pace.limit()).toBe(2);
  answers(pace, 1000, () => 20);
  expect(pace.limit()).toBe(12);
});

test('it goes down when answers come much slower than usual, and up again after', () => {
  const pace = createPace(12);
  answers(pace, 1000, () => 20);
  answers(pace, 320, () => 400);
  expect(pace.limit()).toBeLessThan(8);
  answers(pace, 3000, () => 20);
  expect(pace.limit()).toBe(12);
});

test('it halves when the service fails, and never stops', () => {
  const pace = createPace(12);
  answers(pace, 1000, () => 20);
  pace.ease();
  expect(pace.limit()).toBe(6);
  for (let time = 0; time < 10; time += 1) pace.ease();
  expect(pace.limit()).toBe(1);
});

test('it never exceeds the most', () => {
  const pace = createPace(1);
  answers(pace, 1000, () => 1);
  expect(pace.limit()).toBe(1);
});
