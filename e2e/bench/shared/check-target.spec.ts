import { expect, test } from 'vitest';
import { checkTarget } from '#e2e/bench/shared/check-target.ts';

const show = (value: number) => `${value} ms`;
const check = (name: string, value: number) => ({ name, value, limit: 30 });

test('a target that every check meets names the worst', () => {
  expect(checkTarget('quick', [check('a', 3), check('b', 29)], show)).toEqual({
    target: 'quick',
    met: true,
    numbers: 'at most: b 29 ms',
  });
});

test('a target that is not met names what fails, the worst first', () => {
  expect(checkTarget('quick', [check('a', 31), check('b', 29), check('c', 90)], show)).toEqual({
    target: 'quick',
    met: false,
    numbers: '2 of 3 too much: c 90 ms, a 31 ms',
  });
});

test('what was never answered meets nothing, and of what was not measured nothing is said', () => {
  expect(checkTarget('quick', [check('a', Number.NaN)], show)).toMatchObject({ met: false });
  expect(checkTarget('quick', [], show)).toMatchObject({ met: undefined });
});
