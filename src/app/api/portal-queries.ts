import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client } from '#app/api/api-client.ts';
import { nextPageParam, firstPageParam } from '#app/api/next-page-param.ts';
import { queryClient } from '#app/api/query-client.ts';
import { maxLimit } from '#contract/paging.ts';

/**
 * A portal, taken from the cached list of portals if it is there.
 * @param portal_id the portal's id or its slug
 */
export function portalQuery(portal_id: string) {
  const input = { portal_id };
  return queryOptions({
    queryKey: ['getPortal', input],
    queryFn: ({ signal }) => client.getPortal(input, { signal }),
    initialData: () => {
      const pages = queryClient.getQueryData(portalsQuery.queryKey)?.pages ?? [];
      return pages.flatMap(({ items }) => items).find(({ id }) => id === portal_id);
    },
    initialDataUpdatedAt: () => queryClient.getQueryState(portalsQuery.queryKey)?.dataUpdatedAt,
  });
}

/** Every active portal, in pages. */
export const portalsQuery = infiniteQueryOptions({
  queryKey: ['listPortals', { limit: maxLimit }],
  queryFn: ({ signal, pageParam: after }) => client.listPortals({ limit: maxLimit, after }, { signal }),
  initialPageParam: firstPageParam,
  getNextPageParam: nextPageParam,
});

/** Copies what is cached or loading under a portal's slug to its id, so that the redirect repeats no request. */
export function copyCacheToPortalId(slug: string, portal_id: string): void {
  for (const query of queryClient.getQueryCache().getAll()) {
    const [name, input] = query.queryKey;
    const isWanted = query.state.data !== undefined || query.state.fetchStatus !== 'idle';
    if (!isInputOf(input, slug) || !isWanted) continue;
    void queryClient.prefetchQuery({
      queryKey: [name, { ...input, portal_id }],
      queryFn: () => query.promise ?? query.state.data,
    });
  }
}

function isInputOf(input: unknown, portal_id: string): input is { portal_id: string } {
  return typeof input === 'object' && input !== null && 'portal_id' in input && input.portal_id === portal_id;
}
