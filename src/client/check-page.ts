import { type ListPage, oppositeOrder, type PageInput } from '#client/page-request.ts';
import type { ReceivedPage } from '#contract/paging.ts';

interface CheckedPage<Row> {
  page: ReceivedPage<Row>;
  /** The list continues at an unknown place: the item that the page was to follow was deleted, and those before it. */
  isLost: boolean;
}

/** How many rows before an item are worth a request each, of one page and in all. */
const trailLengths = { page: 5, all: 20 };

/**
 * Checks a page after an item that denies that anything precedes it. A service says so where the item has left the
 * list; where it was deleted, the page is empty as well, and is read again from the rows that preceded the item.
 * If that cannot be asked, the rows of the page are right all the same, but nothing proves that none precede them.
 * @param request has `after`
 * @param trail the IDs of rows that preceded the item, nearest first; an empty one is the start of the list
 */
export async function checkPage<Input extends PageInput, Row>(
  list: ListPage<Input, Row>,
  request: Input,
  page: ReceivedPage<Row>,
  trail: readonly string[],
): Promise<CheckedPage<Row>> {
  // Of an empty page: the last row of the list.
  const preceding = { ...request, order: oppositeOrder(request.order), after: page.first_id, limit: 1 };
  const checked = (has_more_before: boolean) => ({
    page: { ...page, pagination: { ...page.pagination, has_more_before } },
    isLost: false,
  });
  let last_id: string | undefined;
  try {
    ({ last_id } = await list(preceding));
  } catch (error) {
    if (page.first_id === undefined) throw error;
    return checked(true);
  }
  if (page.first_id !== undefined || last_id === undefined || trail.includes(last_id))
    return checked(last_id !== undefined);
  for (const after of trail) {
    const requestAgain = { ...request, after: after || undefined };
    const again = await list(requestAgain);
    if (!after || again.pagination.has_more_before) return { page: again, isLost: false };
    if (again.first_id !== undefined) return checkPage(list, requestAgain, again, []);
  }
  return { ...checked(true), isLost: true };
}

/** A page that was read before. */
export interface KnownPage<Row> {
  page: ReceivedPage<Row>;
  /** The row that the page followed, if it was read by that. */
  after: string | undefined;
}

/**
 * The rows that precede an item: the nearest of the pages that have it, the rows that these pages followed, and so on.
 * @returns their IDs, nearest first, and an empty one for the start of the list; none if no page has the item
 */
export function rowsBefore<Row extends { id: string }>(
  id: string,
  pages: readonly KnownPage<Row>[],
): string[] {
  const trails = pages.flatMap(({ page: { items, pagination }, after }) => {
    const index = items.findIndex((row) => row.id === id);
    if (index === -1) return [];
    const ids = items.slice(0, index).map((row) => row.id);
    const start = pagination.has_more_before ? after : '';
    return [[...ids.toReversed().slice(0, trailLengths.page), ...(start === undefined ? [] : [start])]];
  });
  const trail = new Set(trails.toSorted((a, b) => b.length - a.length).flat());
  const reachesStart = trail.delete('');
  const furthest = [...trail].at(-1);
  const others = pages.filter(({ page }) => !page.items.some((row) => row.id === id));
  const further = furthest === undefined || reachesStart ? [] : rowsBefore(furthest, others);
  return [...trail, ...further, ...(reachesStart ? [''] : [])].slice(0, trailLengths.all);
}
