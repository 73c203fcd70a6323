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
 * The page next to a page. It starts beside a row that is still in the list, since a service may skip rows beside
 * another. From an empty page it is an end of the list.
 * @param hasLeft whether a row has left the list since the page was read
 * @returns undefined at the end of the list
 */
export function adjacentPage<Row extends { id: string }>(
  { items, unreadable, first_id, last_id, pagination }: ReceivedPage<Row>,
  direction: PageDirection,
  hasLeft?: (row: Row) => boolean,
): Cursor | undefined {
  const isNext = direction === 'next';
  if (!(isNext ? pagination.has_more_after : pagination.has_more_before)) return undefined;
  const inwards = isNext ? items.toReversed() : items;
  // The row at the edge can be one that could not be read.
  const edge = (isNext ? last_id : first_id) ?? (unreadable > 0 ? undefined : '');
  const listed = inwards.find((row) => !hasLeft?.(row))?.id ?? edge;
  const anchor = inwards[0]?.id === edge ? listed : edge;
  return anchor === undefined ? undefined : cursorBeside(anchor, direction);
}
