import { cursorBeside, adjacentPage, type Cursor, type PageDirection } from '#client/list-cursor.ts';
import type { ReceivedPage } from '#contract/paging.ts';

/** A row of the same page, or the cursor of the adjacent page. */
type AdjacentProfile = { row: string } | { beyond: Cursor };

/**
 * Finds the profile next to another one in list order. A profile opened by a link need not be on the page: the pages
 * next to it start at its id.
 * @param hasLeft whether a row has left the list since the page was read
 * @returns undefined at the end of the list
 */
export function findAdjacentProfile<Row extends { id: string }>(
  page: ReceivedPage<Row>,
  profile_id: string,
  direction: PageDirection,
  hasLeft?: (row: Row) => boolean,
): AdjacentProfile | undefined {
  const index = page.items.findIndex(({ id }) => id === profile_id);
  if (index === -1) return { beyond: cursorBeside(profile_id, direction) };
  const row = page.items[direction === 'next' ? index + 1 : index - 1];
  if (row) return { row: row.id };
  const cursor = adjacentPage(page, direction, hasLeft);
  return cursor && { beyond: cursor };
}
