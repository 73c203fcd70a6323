import { beforeEach, expect, test } from 'vitest';
import {
  clearSelected,
  deselect,
  selectedIds,
  setSelected,
  toggleSelected,
} from '#app/profile-list/selection.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

const rows = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }) as ReceivedProfile);
const row = (id: string) => rows.find((one) => one.id === id) ?? ({ id } as ReceivedProfile);

beforeEach(() => void clearSelected());

test('a range goes from the row last pressed, in either direction, and takes its state', () => {
  toggleSelected('p', row('d'), rows);
  toggleSelected('p', row('b'), rows, true);
  expect(selectedIds('p')).toEqual(['d', 'b', 'c']);
  toggleSelected('p', row('c'), rows, true);
  expect(selectedIds('p')).toEqual(['d']);
});

test('a range whose other end is on another page is the row alone', () => {
  toggleSelected('p', row('z'), [row('z')]);
  toggleSelected('p', row('c'), rows, true);
  expect(selectedIds('p')).toEqual(['z', 'c']);
});

test('what was selected on other pages stays', () => {
  setSelected('p', rows.slice(0, 2), true);
  setSelected('p', rows.slice(3), true);
  setSelected('p', rows.slice(0, 1), false);
  expect(selectedIds('p')).toEqual(['b', 'd', 'e']);
});

test('another portal has a selection of its own', () => {
  setSelected('p', rows, true);
  expect(selectedIds('q')).toEqual([]);
  toggleSelected('q', row('a'), rows);
  expect([selectedIds('p'), selectedIds('q')]).toEqual([[], ['a']]);
});

test('what was cleared and comes back joins what was selected meanwhile', () => {
  setSelected('p', rows.slice(0, 2), true);
  const putBack = clearSelected();
  setSelected('p', rows.slice(3), true);
  putBack();
  expect(selectedIds('p')).toEqual(['a', 'b', 'd', 'e']);
});

test('what was cleared takes no selection from another portal', () => {
  setSelected('p', rows.slice(0, 2), true);
  const putBack = clearSelected();
  setSelected('q', rows.slice(3), true);
  putBack();
  expect(selectedIds('q')).toEqual(['d', 'e']);
  clearSelected();
  putBack();
  expect(selectedIds('p')).toEqual(['a', 'b']);
});

test('a job in another portal takes nothing from the selection', () => {
  setSelected('p', rows.slice(0, 2), true);
  deselect('q', ['a']);
  deselect('q', []);
  expect(selectedIds('p')).toEqual(['a', 'b']);
  deselect('p', ['a']);
  expect(selectedIds('p')).toEqual(['b']);
});
