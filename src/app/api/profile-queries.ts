import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { client } from '#app/api/api-client.ts';
import { isRateLimitLow } from '#app/api/api-rate-limit.ts';
import type { InputOf } from '#contract/endpoint.ts';
import type { Endpoints } from '#contract/endpoints.ts';
import type { ReceivedPage } from '#contract/paging.ts';
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

/** The newest profile of a list: a page of one item, fetched only when the caller asks for it. */
export function newestProfileQuery(input: ListProfilesInput) {
  return queryOptions({
    ...profilesQuery({ ...input, limit: 1 }),
    placeholderData: undefined,
    staleTime: 0,
    retry: false,
    refetchInterval: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

/** Loads a page before it is shown, from the cache while that is fresh. */
export function loadPageMutation(queryClient: QueryClient) {
  return {
    mutationKey: ['loadPage'],
    mutationFn: (input: ListProfilesInput) => queryClient.fetchQuery(profilesQuery(input)),
  };
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

/** Updates a profile in every cache that holds it: its own query and its row in the cached lists. */
export function updateCachedProfile(
  queryClient: QueryClient,
  portal_id: string,
  profile: ReceivedProfile,
): void {
  queryClient.setQueryData<ReceivedProfile>(
    ['getProfile', { portal_id, consumer_profile_id: profile.id }],
    (cached) => cached && profile,
  );
  for (const { queryKey, state } of cachedListsOf(queryClient, portal_id)) {
    // Updating one row does not make the others newer.
    const { dataUpdatedAt: updatedAt } = state;
    queryClient.setQueryData<Rows>(queryKey, (list) => replaceRow(list, profile), { updatedAt });
  }
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

/** Undefined for a list without the profile, so that nothing is stored and no subscriber is notified. */
function replaceRow(list: Rows | undefined, profile: ReceivedProfile) {
  return list?.items.some((row) => row.id === profile.id)
    ? { ...list, items: list.items.map((row) => (row.id === profile.id ? profile : row)) }
    : undefined;
}

function findCachedRow(queryClient: QueryClient, input: GetProfileInput): ReceivedProfile | undefined {
  return cachedListsOf(queryClient, input.portal_id)
    .flatMap(({ queryKey }) => queryClient.getQueryData<Rows>(queryKey)?.items ?? [])
    .find((row) => row.id === input.consumer_profile_id);
}

/** A page, or all rows of a list that was read. */
type Rows = Pick<ReceivedPage<ReceivedProfile>, 'items'>;

/** The cached pages, and the cached rows of lists that were read. */
function cachedListsOf(queryClient: QueryClient, portal_id: string) {
  const cache = queryClient.getQueryCache();
  return ['listProfiles', 'readRows'].flatMap((name) => cache.findAll({ queryKey: [name, { portal_id }] }));
}
