import { expect, test } from 'vitest';
import type { ReadRows } from '#app/api/read-rows.ts';
import { createRefinedPages } from '#app/features/profiles/refine/refined-pages.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

const pageOf = createRefinedPages();

function rows(...emails: string[]): ReadRows {
  const items = emails.map((email, index): ReceivedProfile => ({
    id: `p${index}`,
    name: 'Ada',
    email,
    consumer_id: 'c',
    status: 'active',
    created_at: '',
    updated_at: '',
  }));
  return { items, unreadable: 0, order: 'asc', isComplete: true, since: undefined, pageOf };
}

const page = { portal_id: 'acme', limit: 2, order: 'asc' as const };
const idsOf = (list: ReadRows, refinement: string) =>
  pageOf(list, page, refinement).items.map(({ id }) => id);

test('pages have what matches only, and count it', () => {
  const list = rows('a@x.example', 'b@y.example', 'c@y.example', 'd@y.example');
  const first = pageOf(list, page, 'domain=y.example');
  expect(first).toMatchObject({ found: 3, first_id: 'p1', pagination: { has_more_after: true } });
  expect(pageOf(list, { ...page, after: 'p2' }, 'domain=y.example').items.map(({ id }) => id)).toEqual([
    'p3',
  ]);
  expect(pageOf(list, page, '')).toMatchObject({ found: 4, first_id: 'p0' });
});

test('who no longer matches keeps the row, and is known to have left, until the refinement changes', () => {
  expect(idsOf(rows('a@x.example', 'b@x.example'), 'domain=x.example')).toEqual(['p0', 'p1']);
  const changed = rows('a@x.example', 'b@z.example');
  const { items, matches } = pageOf(changed, page, 'domain=x.example');
  expect(items.map((item) => matches?.(item))).toEqual([true, false]);
  expect(idsOf(changed, 'domain=z.example')).toEqual(['p1']);
  expect(idsOf(changed, 'domain=x.example')).toEqual(['p0']);
});
