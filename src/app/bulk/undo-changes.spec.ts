import { expect, test } from 'vitest';
import type { JobRow } from '#app/bulk/job.ts';
import { undoChanges } from '#app/bulk/undo-changes.ts';

const row: JobRow = {
  job_id: 'j',
  index: 7,
  profile: { id: 'p', name: 'Pia', status: 'active' },
  pairs: [
    { group_id: 'new', wanted: true },
    { group_id: 'old', wanted: false },
    { group_id: 'had', wanted: true },
    { group_id: 'unread', wanted: true },
    { group_id: 'refused', wanted: true },
  ],
  before: { new: false, old: 'manual', had: 'manual', unread: undefined, refused: false },
  outcome: {
    results: {
      new: { is: 'changed' },
      old: { is: 'changed' },
      had: { is: 'already' },
      unread: { is: 'changed' },
      refused: { is: 'failed' },
    },
  },
};

test('only what was read before and changed is undone, the other way round', () => {
  expect(undoChanges(row)).toEqual([
    { group_id: 'new', wanted: false },
    { group_id: 'old', wanted: true },
  ]);
});

test('a profile that was not reached, or that nothing changed, is left alone', () => {
  const { before: _, outcome: __, ...open } = row;
  expect(undoChanges(open)).toEqual([]);
  expect(undoChanges({ ...row, outcome: { results: { new: { is: 'already' } } } })).toEqual([]);
});
