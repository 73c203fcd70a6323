import type { ReceivedPage } from '#contract/paging.ts';

/** Where a page of a list begins or ends. After an empty id is the start of the list, before an empty id its end. */
export type Cursor = { after: string } | { before: string };

/** A direction in a list. */
export type PageDirection = 'next' | 'previous';

/** Reads the cursor of a URL; undefined at the start of the list. */
export function readCursor(url: URLSearchParams): Cursor | undefined {
  const after = url.get('after');
  const before = url.get('before');
  if (after) return { after };
  return before === null ? undefined : { before };
}

/** The parameter of a URL that has a cursor; none at the start of the list. */
export function writeCursor(cursor: Cursor | undefined): Partial<Record<'after' | 'before', string>> {
  return cursor && 'after' in cursor && !cursor.after ? {} : { ...cursor };
}

/** The page that starts next to an item, which need not be on the current page. */
export function cursorBeside(id: string, direction: PageDirection): Cursor {
  return direction === 'next' ? { after: id } : { before: id };
}

/**
 * The page next to a page. It starts beside a row that is still in the list, since a service may skip rows beside another.
 * From an empty page it is an end of the list.
 * @param hasLeft whether a row has left the list since the page was read
 * @returns undefined at the end of the list
 */
export function adjacentPage<Row extends { id: string }>(
  page: ReceivedPage<Row>,
  direction: PageDirection,
  hasLeft: (row: Row) => boolean = () => false,
): Cursor | undefined {
  const { has_more_before, has_more_after } = page.pagination;
  const isMore = direction === 'next' ? has_more_after : has_more_before;
  const anchor = anchorOf(page, direction, hasLeft);
  return isMore && anchor !== undefined ? cursorBeside(anchor, direction) : undefined;
}

function anchorOf<Row extends { id: string }>(
  { items, unreadable, first_id, last_id }: ReceivedPage<Row>,
  direction: PageDirection,
  hasLeft: (row: Row) => boolean,
): string | undefined {
  if (items.length + unreadable === 0) return '';
  const edge = direction === 'next' ? last_id : first_id;
  const inwards = direction === 'next' ? items.toReversed() : items;
  const [row] = inwards;
  // The edge can be a row that could not be read.
  if (row?.id !== edge || !row || !hasLeft(row)) return edge;
  return inwards.find((one) => !hasLeft(one))?.id ?? edge;
}
