import type { ListProfilesInput } from '#app/api/profile-queries.ts';
import type { ReadPage, ReadRows } from '#app/api/read-rows.ts';
import type { ReceivedProfile } from '#contract/profile.ts';
import type { SortOrder } from '#contract/sort-order.ts';

/** What the contract takes for no limit. */
const defaultLimit = 20;

/** The page of the rows that a request describes, as the embedded API would answer it. */
export function pageOfRows(
  rows: Pick<ReadRows, 'items' | 'unreadable' | 'order' | 'isComplete'>,
  page: ListProfilesInput,
): ReadPage {
  const { order = 'asc' } = page;
  const all = order === rows.order ? rows.items : rows.items.toReversed();
  const [start, end] = rangeOf(all, order, page);
  const items = all.slice(start, end);
  return {
    items,
    // Unreadable rows belong to no page, so every page reports all of them.
    unreadable: rows.unreadable,
    first_id: items.at(0)?.id,
    last_id: items.at(-1)?.id,
    pagination: { has_more_before: start > 0, has_more_after: items.length > 0 && end < all.length },
    isComplete: rows.isComplete,
    found: all.length,
  };
}

function rangeOf(
  rows: readonly ReceivedProfile[],
  order: SortOrder,
  { limit = defaultLimit, after, before }: ListProfilesInput,
): [start: number, end: number] {
  const anchor = after ?? before;
  if (anchor === undefined) return [0, limit];
  const at = rows.findIndex(({ id }) => id === anchor);
  // A profile that is not among the rows has its place by its ID, by which lists are sorted.
  const next = rows.findIndex(({ id }) => (order === 'asc' ? id > anchor : id < anchor));
  const beyond = next < 0 ? rows.length : next;
  const [end, start] = at < 0 ? [beyond, beyond] : [at, at + 1];
  return after === undefined ? [Math.max(0, end - limit), end] : [start, start + limit];
}
