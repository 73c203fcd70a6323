import type { ReceivedPage } from '#contract/paging.ts';

/** The first page of an infinite query has no `after`. */
export const firstPageParam: string | undefined = undefined;

/** The `after` parameter of the next page; undefined on the last page. */
export function nextPageParam(page: ReceivedPage<unknown>): string | undefined {
  return page.pagination.has_more_after ? page.last_id : undefined;
}
