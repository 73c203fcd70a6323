import { expect, test } from 'vitest';
import { columnIds, defaultDisplay, fittingColumns } from '#app/profile-list/columns-and-density.ts';

test.each([
  [120, ['name', 'email', 'status', 'groups', 'consumer_id', 'created_at']],
  [64, ['name', 'email', 'status', 'groups', 'created_at']],
  [50, ['name', 'status', 'groups', 'created_at']],
  [40, ['name', 'status', 'groups']],
  [24, ['name', 'status']],
  [20, ['name']],
  [5, ['name']],
])('a window of %i rem has room for %j', (width, fitting) => {
  expect(fittingColumns(defaultDisplay.columns, width)).toEqual(fitting);
});

test('every column fits a wide window', () => {
  expect(fittingColumns(columnIds, 120)).toEqual(columnIds);
});

test('a column that is hidden leaves its room to the next', () => {
  expect(fittingColumns(['name', 'status', 'consumer_id', 'created_at'], 40)).toEqual([
    'name',
    'status',
    'consumer_id',
    'created_at',
  ]);
});
