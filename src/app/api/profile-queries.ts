import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { client } from '#app/api/api-client.ts';
import { cachedListsOf, type Rows } from '#app/api/cached-lists.ts';
import { isRateLimitLow } from '#app/api/api-rate-limit.ts';
import type { InputOf } from '#contract/endpoint.ts';
import type { Endpoints } from '#contract/endpoints.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

export type ListProfilesInput = InputOf<Endpoints['listProfiles']>;
type GetProfileInput = InputOf<Endpoints['getProfile']>;

/** Loads what turning pages needs beyond the first page. */
export const loadPaging = () => import('#app/api/read-cached-page.ts');

/** One page of profiles. Keeps the previous page of the same portal while another one loads. */
export function profilesQuery(input: ListProfilesInput) {
  return queryOptions({
    queryKey: ['listProfiles', input] as const,
    queryFn: async ({ signal, client: queryClient }) => {
      const list = (request: ListProfilesInput) => client.listProfiles(request, { signal });
      if (input.after === undefined && input.before === undefined) return list(input);
      const { readCachedPage } = await loadPaging();
      return readCachedPage(queryClient, list, input);
    },
    placeholderData: (page, query) => (query?.queryKey[1].portal_id === input.portal_id ? page : undefined),
  });
}

/** Prefetches a page that the user is about to open. A failure is ignored: opening the page retries and shows it. */
export function prefetchProfiles(queryClient: QueryClient, input: ListProfilesInput): void {
  if (!isRateLimitLow()) void queryClient.prefetchQuery(profilesQuery(input));
}

/** One profile, shown at once from a cached page while the profile itself is fetched. */
export function profileQuery(queryClient: QueryClient, input: GetProfileInput) {
  return queryOptions({
    queryKey: ['getProfile', input],
    queryFn: ({ signal }) => client.getProfile(input, { signal }),
    // Older than anything fetched: it gets refreshed, and stays if the refresh fails.
    initialData: () => findCachedRow(queryClient, input),
    initialDataUpdatedAt: 0,
  });
}

/**
 * When a row of the cached pages was fetched, in milliseconds. A row that is no longer cached counts as just fetched.
 */
export function fetchedAt(queryClient: QueryClient, portal_id: string, row: ReceivedProfile): number {
  const times = cachedListsOf(queryClient, portal_id)
    .filter(({ queryKey }) => queryClient.getQueryData<Rows>(queryKey)?.items.includes(row))
    .map(({ state }) => state.dataUpdatedAt);
  return times.length > 0 ? Math.max(...times) : Date.now();
}

function findCachedRow(queryClient: QueryClient, input: GetProfileInput): ReceivedProfile | undefined {
  return cachedListsOf(queryClient, input.portal_id)
    .flatMap(({ queryKey }) => queryClient.getQueryData<Rows>(queryKey)?.items ?? [])
    .find((row) => row.id === input.consumer_profile_id);
}
