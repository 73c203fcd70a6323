/** Where a page of a list begins or ends. */
export type Cursor = { after: string } | { before: string };

/** The properties of a page needed to open the adjacent ones. */
export interface PageEnds {
  first_id: string | undefined;
  last_id: string | undefined;
  pagination: { has_more_before: boolean; has_more_after: boolean };
}

/** A direction in a list. */
export type PageDirection = 'next' | 'previous';

/** Reads the cursor of a URL; undefined at the start of the list. */
export function readCursor(url: URLSearchParams): Cursor | undefined {
  const after = url.get('after');
  const before = url.get('before');
  return after ? { after } : before ? { before } : undefined;
}

/** The page that starts next to an item, which need not be on the current page. */
export function cursorBeside(id: string, direction: PageDirection): Cursor {
  return direction === 'next' ? { after: id } : { before: id };
}

/**
 * The page next to a page.
 * @returns undefined at the end of the list
 */
export function adjacentPage(
  { pagination, first_id, last_id }: PageEnds,
  direction: PageDirection,
): Cursor | undefined {
  const isMore = direction === 'next' ? pagination.has_more_after : pagination.has_more_before;
  const edge = direction === 'next' ? last_id : first_id;
  return isMore && edge !== undefined ? cursorBeside(edge, direction) : undefined;
}
