import { expect, it } from 'vitest';
import { countFitting } from '#app/features/profiles/count-fitting.ts';

const names = ['QA', 'Design', 'A name of so many letters that it fills a column alone', 'Ops'];

it('shows as many as have room, and more of the short ones', () => {
  expect(countFitting(['QA', 'Ops', 'SRE', 'Sales'], 240)).toBe(4);
  expect(countFitting(['Engineering', 'Research', 'Terms of 2026'], 200)).toBe(1);
  expect(countFitting(names, 240)).toBe(2);
  expect(countFitting(names, 2000)).toBe(4);
});

it('leaves room for the button only where something is left for it', () => {
  const width = 2 * 34 + 6.5 * 8;
  expect(countFitting(['QA', 'Design'], width)).toBe(2);
  expect(countFitting(['QA', 'Design', 'Ops'], width)).toBe(1);
});

it('shows one where none has room, and none of none', () => {
  expect(countFitting(names.slice(2), 100)).toBe(1);
  expect(countFitting(names, 0)).toBe(1);
  expect(countFitting([], 100)).toBe(0);
});
