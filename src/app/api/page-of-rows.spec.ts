import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageOfRows } from '#app/api/page-of-rows.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

const row = (id: string): ReceivedProfile => ({
  id,
  name: id,
  email: null,
  consumer_id: `con_${id}`,
  status: 'active',
  created_at: '2026-01-01T00:00:00.000Z',
  updated_at: '2026-01-01T00:00:00.000Z',
});
const ids = (count: number) => Array.from({ length: count }, (_, number) => `p${number}`);
const rowsOf = (count: number): Parameters<typeof pageOfRows>[0] => ({
  items: ids(count).map(row),
  unreadable: 1,
  order: 'asc',
  isComplete: true,
});
const portal_id = 'acme';
const idsOf = ({ items }: { items: ReceivedProfile[] }) => items.map(({ id }) => id);

test('Next and Previous show each row once, in both orders', () => {
  fc.assert(
    fc.property(
      fc.nat(30),
      fc.integer({ min: 1, max: 7 }),
      fc.constantFrom('asc' as const, 'desc' as const),
      (count, limit, order) => {
        const rows = rowsOf(count);
        const expected = order === 'asc' ? ids(count) : ids(count).toReversed();
        let page = pageOfRows(rows, { portal_id, order, limit });
        const forward = idsOf(page);
        expect(page.pagination.has_more_before).toBe(false);
        while (page.pagination.has_more_after) {
          page = pageOfRows(rows, { portal_id, order, limit, after: page.last_id });
          expect(page.pagination.has_more_before).toBe(true);
          forward.push(...idsOf(page));
        }
        expect(forward).toEqual(expected);
        const backward = idsOf(page);
        while (page.pagination.has_more_before) {
          page = pageOfRows(rows, { portal_id, order, limit, before: page.first_id });
          expect(page.pagination.has_more_after).toBe(true);
          backward.unshift(...idsOf(page));
        }
        expect(backward).toEqual(expected);
      },
    ),
  );
});

test('beside a profile that is not among the rows, it begins where that profile would be', () => {
  const rows = rowsOf(5);
  const page = (input: object) => idsOf(pageOfRows(rows, { portal_id, limit: 2, ...input }));
  expect(page({ after: 'p1x' })).toEqual(['p2', 'p3']);
  expect(page({ before: 'p1x' })).toEqual(['p0', 'p1']);
  expect(page({ after: 'p1x', order: 'desc' })).toEqual(['p1', 'p0']);
  expect(page({ before: 'p1x', order: 'desc' })).toEqual(['p3', 'p2']);
  expect(page({ after: 'z' })).toEqual([]);
  expect(pageOfRows(rows, { portal_id, after: 'z' })).toMatchObject({
    first_id: undefined,
    pagination: { has_more_before: true, has_more_after: false },
  });
});

test('a page has twenty rows by default, as the contract says', () => {
  expect(pageOfRows(rowsOf(30), { portal_id }).items).toHaveLength(20);
});
