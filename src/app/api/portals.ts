import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { client } from '#app/api/client.ts';
import { forwards, startOfList } from '#app/api/forwards.ts';
import { maxLimit } from '#contract/page.ts';

/** @param portal_id the portal's id or its slug */
export function portalQuery(portal_id: string) {
  const input = { portal_id };
  return queryOptions({
    queryKey: ['getPortal', input],
    queryFn: ({ signal }) => client.getPortal(input, { signal }),
  });
}

/** Every active portal, a page at a time. */
export const portalsQuery = infiniteQueryOptions({
  queryKey: ['listPortals', { limit: maxLimit }],
  queryFn: ({ signal, pageParam: after }) => client.listPortals({ limit: maxLimit, after }, { signal }),
  initialPageParam: startOfList,
  getNextPageParam: forwards,
});

/** What was loaded under a portal's slug becomes what is known under its id, so that the redirect asks nothing twice. */
export function adoptPortalId(queryClient: QueryClient, slug: string, portal_id: string): void {
  for (const query of queryClient.getQueryCache().getAll()) {
    const [name, input] = query.queryKey;
    if (!isInputOf(input, slug)) continue;
    void queryClient.prefetchQuery({
      queryKey: [name, { ...input, portal_id }],
      queryFn: () => query.promise ?? query.state.data,
    });
  }
}

function isInputOf(input: unknown, portal_id: string): input is { portal_id: string } {
  return typeof input === 'object' && input !== null && 'portal_id' in input && input.portal_id === portal_id;
}
