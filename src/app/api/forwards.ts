import type { ReceivedPage } from '#contract/page.ts';

/** The first page of an infinite query has no `after`. */
export const startOfList: string | undefined = undefined;

/** The `after` of the page that follows, or undefined at the end. */
export function forwards(page: ReceivedPage<unknown>): string | undefined {
  return page.pagination.has_more_after ? page.last_id : undefined;
}
