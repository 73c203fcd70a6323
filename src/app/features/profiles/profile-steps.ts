import { beside, beyond, type Cursor, type Way } from '#app/table/cursor.ts';
import type { ReceivedPage } from '#contract/page.ts';

/** A row of the same page, or the page beyond it. */
export type Step = { row: string } | { beyond: Cursor };

/**
 * Where a step from a profile leads in the order of the list. A profile that is not on the page, opened by a link, still
 * has its place: the pages beside it begin at its id.
 * @returns undefined at the list's end
 */
export function findStep(page: ReceivedPage<{ id: string }>, profile_id: string, way: Way): Step | undefined {
  const index = page.items.findIndex(({ id }) => id === profile_id);
  if (index === -1) return { beyond: beside(profile_id, way) };
  const row = page.items[way === 'next' ? index + 1 : index - 1];
  if (row) return { row: row.id };
  const cursor = beyond(page, way);
  return cursor && { beyond: cursor };
}
