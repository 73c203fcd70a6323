/** Where a page of a list begins, or ends. */
export type Cursor = { after: string } | { before: string };

/** What turning from a page needs of it. */
export interface PageEnds {
  first_id: string | undefined;
  last_id: string | undefined;
  pagination: { has_more_before: boolean; has_more_after: boolean };
}

/** A direction in a list. */
export type PageDirection = 'next' | 'previous';

/** @param url what the URL says; undefined is the list's beginning */
export function readCursor(url: URLSearchParams): Cursor | undefined {
  const after = url.get('after');
  const before = url.get('before');
  return after ? { after } : before ? { before } : undefined;
}

/** The page that begins beside an item, whether that is on the present page or not. */
export function cursorBeside(id: string, direction: PageDirection): Cursor {
  return direction === 'next' ? { after: id } : { before: id };
}

/**
 * The page beside a page.
 * @returns undefined at the list's end
 */
export function adjacentPage(
  { pagination, first_id, last_id }: PageEnds,
  direction: PageDirection,
): Cursor | undefined {
  const isMore = direction === 'next' ? pagination.has_more_after : pagination.has_more_before;
  const edge = direction === 'next' ? last_id : first_id;
  return isMore && edge !== undefined ? cursorBeside(edge, direction) : undefined;
}
