import { cursorBeside, adjacentPage, type Cursor, type PageDirection } from '#app/table/list-cursor.ts';
import type { ReceivedPage } from '#contract/paging.ts';

/** A row of the same page, or the cursor of the adjacent page. */
export type AdjacentProfile = { row: string } | { beyond: Cursor };

/**
 * Finds the profile next to another one in list order. A profile opened by a link need not be on the page: the pages
 * next to it start at its id.
 * @returns undefined at the end of the list
 */
export function findAdjacentProfile(
  page: ReceivedPage<{ id: string }>,
  profile_id: string,
  direction: PageDirection,
): AdjacentProfile | undefined {
  const index = page.items.findIndex(({ id }) => id === profile_id);
  if (index === -1) return { beyond: cursorBeside(profile_id, direction) };
  const row = page.items[direction === 'next' ? index + 1 : index - 1];
  if (row) return { row: row.id };
  const cursor = adjacentPage(page, direction);
  return cursor && { beyond: cursor };
}
