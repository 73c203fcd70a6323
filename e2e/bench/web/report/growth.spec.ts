import { expect, test } from 'vitest';
import { growth } from '#e2e/bench/web/report/growth.ts';

test('what only fills at the start is flat', () => {
  expect(growth([10, 20, 30, 40, 40, 40, 40, 40, 40])).toBe(0);
});

test('what goes on growing is told, and one odd number is not', () => {
  expect(growth([10, 10, 10, 10, 11, 12, 13, 14, 15])).toBeCloseTo(14 / 11 - 1);
  expect(growth([10, 10, 10, 10, 10, 10, 10, 50, 10])).toBe(0);
});
