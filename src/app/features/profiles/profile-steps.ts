import type { ListParams } from '#app/list/list-params.ts';
import type { ReceivedPage } from '#contract/page.ts';

export type Way = 'next' | 'previous';
type Cursor = NonNullable<ListParams['cursor']>;

/** A row of the same page, or the page beyond it. */
export type Step = { row: string } | { beyond: Cursor };

/**
 * Where a step from a profile leads in the order of the list. A profile that is not on the page, opened by a link, still
 * has its place: the pages beside it begin at its id.
 * @returns undefined at the list's end
 */
export function findStep(page: ReceivedPage<{ id: string }>, profile_id: string, way: Way): Step | undefined {
  const index = page.items.findIndex(({ id }) => id === profile_id);
  if (index === -1) return { beyond: beyond(profile_id, way) };
  const row = page.items[way === 'next' ? index + 1 : index - 1];
  if (row) return { row: row.id };
  const edge = edgeOf(page, way);
  return edge === undefined ? undefined : { beyond: beyond(edge, way) };
}

function edgeOf({ pagination, first_id, last_id }: ReceivedPage<unknown>, way: Way): string | undefined {
  if (way === 'next') return pagination.has_more_after ? last_id : undefined;
  return pagination.has_more_before ? first_id : undefined;
}

function beyond(id: string, way: Way): Cursor {
  return way === 'next' ? { after: id } : { before: id };
}
