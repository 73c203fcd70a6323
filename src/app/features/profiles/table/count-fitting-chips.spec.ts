import { expect, it } from 'vitest';
import { countFittingChips } from '#app/features/profiles/table/count-fitting-chips.ts';

const names = ['QA', 'Design', 'A name of so many letters that it fills a column alone', 'Ops'];

it('shows as many as have room, and more of the short ones', () => {
  expect(countFittingChips(['QA', 'Ops', 'SRE', 'Sales'], 240)).toBe(4);
  expect(countFittingChips(['Engineering', 'Research', 'Terms of 2026'], 200)).toBe(1);
  expect(countFittingChips(names, 240)).toBe(2);
  expect(countFittingChips(names, 2000)).toBe(4);
});

it('leaves room for the button only where something is left for it', () => {
  const width = 2 * 34 + 6.5 * 8;
  expect(countFittingChips(['QA', 'Design'], width)).toBe(2);
  expect(countFittingChips(['QA', 'Design', 'Ops'], width)).toBe(1);
});

it('shows one where none has room, and none of none', () => {
  expect(countFittingChips(names.slice(2), 100)).toBe(1);
  expect(countFittingChips(names, 0)).toBe(1);
  expect(countFittingChips([], 100)).toBe(0);
});
