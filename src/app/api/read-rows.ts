import { queryOptions, skipToken } from '@tanstack/react-query';
import type { ListProfilesInput } from '#app/api/profile-queries.ts';
import type { ReceivedPage } from '#contract/paging.ts';
import type { ReceivedProfile } from '#contract/profile.ts';
import type { SortOrder } from '#contract/sort-order.ts';

/** The rows of a list that is read page by page and filtered here, instead of by the service. */
export interface ReadRows {
  items: ReceivedProfile[];
  /** Rows of the service that could not be read. */
  unreadable: number;
  order: SortOrder;
  /** Whether the list was read to its end. */
  isComplete: boolean;
}

export interface ReadPage extends ReceivedPage<ReceivedProfile> {
  /** Whether its list was read to its end. */
  isComplete: boolean;
}

type ReadRowsKey = readonly ['readRows', ListProfilesInput];

/** What the contract takes for no limit. */
const defaultLimit = 20;

/**
 * The cached rows of a list, which `openReadList` reads. Nothing fetches them on its own: that takes a request for every
 * page of the list.
 */
export function readRowsQuery({ portal_id, search, status, consumer_group_id }: ListProfilesInput) {
  return queryOptions<ReadRows, Error, ReadRows, ReadRowsKey>({
    queryKey: ['readRows', { portal_id, search, status, consumer_group_id }],
    queryFn: skipToken,
    // With each new row, it would compare all of them.
    structuralSharing: false,
  });
}

/** The page of the rows that a request describes, as the embedded API would answer it. */
export function pageOfRows(rows: ReadRows, page: ListProfilesInput): ReadPage {
  const { order = 'asc' } = page;
  const all = order === rows.order ? rows.items : rows.items.toReversed();
  const [start, end] = rangeOf(all, order, page);
  const items = all.slice(start, end);
  return {
    items,
    // They have no page, so that each page tells them.
    unreadable: rows.unreadable,
    first_id: items.at(0)?.id,
    last_id: items.at(-1)?.id,
    pagination: { has_more_before: start > 0, has_more_after: items.length > 0 && end < all.length },
    isComplete: rows.isComplete,
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
