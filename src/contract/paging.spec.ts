import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { endpoints } from '#contract/endpoints.ts';

const { received } = endpoints.listProfiles;
const row = {
  id: 'p1',
  name: 'Ada',
  consumer_id: 'c1',
  status: 'active',
  created_at: '2026-01-01T00:00:00.000Z',
  updated_at: '2026-01-01T00:00:00.000Z',
};
const pagination = { has_more_before: false, has_more_after: true };

it('keeps unknown values, and absent ones as unknown', () => {
  const groups = [{ group: { id: 'g', name: 'G' }, assigned_via: 'directory' }];
  const page = z.parse(received, {
    items: [{ ...row, status: 'paused', email: null, groups, extra: 1 }],
    pagination,
  });
  expect(page.items[0]).toMatchObject({ status: 'paused', email: null, groups });
  expect(z.parse(received, { items: [row], pagination }).items[0]?.groups).toBeUndefined();
});

it('leaves out a row it cannot read, counts it, and still pages over it', () => {
  const page = z.parse(received, { items: [row, { id: 'p2', name: 7 }, null], pagination });
  expect(page.items.map(({ id }) => id)).toEqual(['p1']);
  expect(page).toMatchObject({ unreadable: 2, first_id: 'p1', last_id: 'p2' });
});

it('refuses an answer that is no page', () => {
  expect(z.safeParse(received, { items: [row] }).success).toBe(false);
  expect(z.safeParse(received, 'page').success).toBe(false);
});
