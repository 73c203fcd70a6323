import type { QueryClient } from '@tanstack/react-query';
import type { ReceivedPage } from '#contract/paging.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

/** A page, or all rows of a list that was read. */
export type Rows = Pick<ReceivedPage<ReceivedProfile>, 'items'>;

/** The cached pages, and the cached rows of lists that were read. */
export function cachedListsOf(queryClient: QueryClient, portal_id: string) {
  const cache = queryClient.getQueryCache();
  return ['listProfiles', 'readRows'].flatMap((name) => cache.findAll({ queryKey: [name, { portal_id }] }));
}
