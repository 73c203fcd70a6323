import { cursorBeside, adjacentPage, type Cursor, type PageDirection } from '#app/table/list-cursor.ts';
import type { ReceivedPage } from '#contract/paging.ts';

/** A row of the same page, or the page beyond it. */
export type AdjacentProfile = { row: string } | { beyond: Cursor };

/**
 * Where a step from a profile leads in the order of the list. A profile that is not on the page, opened by a link, still
 * has its place: the pages beside it begin at its id.
 * @returns undefined at the list's end
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
