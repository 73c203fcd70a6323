import { compareText } from '#e2e/model/reference/effective-groups.ts';

export interface ModelPaging {
  limit?: number;
  order?: 'asc' | 'desc';
  after?: string;
  before?: string;
}

/** Wraps the filtered items in the contract's list envelope. */
export function pageOf<Item extends { id: string }, Shown>(
  filtered: readonly Item[],
  { limit = 20, order = 'asc', after, before }: ModelPaging,
  show: (item: Item) => Shown,
) {
  const compare = (a: string, b: string) => (order === 'asc' ? compareText(a, b) : compareText(b, a));
  const sorted = filtered.toSorted((a, b) => compare(a.id, b.id));
  const envelope = (items: readonly Item[], has_more_before: boolean, has_more_after: boolean) => ({
    object: 'list',
    items: items.map(show),
    pagination: { has_more_before, has_more_after },
  });

  if (after === undefined && before !== undefined) {
    const preceding = sorted.filter(({ id }) => compare(id, before) < 0);
    return envelope(preceding.slice(-limit), preceding.length > limit, preceding.length < sorted.length);
  }
  const following = after === undefined ? sorted : sorted.filter(({ id }) => compare(id, after) > 0);
  return envelope(following.slice(0, limit), following.length < sorted.length, following.length > limit);
}
