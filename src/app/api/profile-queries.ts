import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { client } from '#app/api/api-client.ts';
import { isRateLimitLow } from '#app/api/api-rate-limit.ts';
import type { InputOf } from '#contract/endpoint.ts';
import type { Endpoints } from '#contract/endpoints.ts';
import type { ReceivedPage } from '#contract/paging.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

export type ListProfilesInput = InputOf<Endpoints['listProfiles']>;
type GetProfileInput = InputOf<Endpoints['getProfile']>;

/** One page of profiles. While another page of the same portal loads, the present one stays. */
export function profilesQuery(input: ListProfilesInput) {
  return queryOptions({
    queryKey: ['listProfiles', input] as const,
    queryFn: ({ signal }) => client.listProfiles(input, { signal }),
    placeholderData: (page, query) => (query?.queryKey[1].portal_id === input.portal_id ? page : undefined),
  });
}

/** Asks for a page that somebody is about to turn to. Should it fail, turning to it asks again and says so. */
export function prefetchProfiles(queryClient: QueryClient, input: ListProfilesInput): void {
  if (!isRateLimitLow()) void queryClient.prefetchQuery(profilesQuery(input));
}

/** The newest profile of a list: a page of one, asked for only when the caller says so. */
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

/** Loads a page before it is shown; from the cache while that is fresh. */
export function loadPageMutation(queryClient: QueryClient) {
  return {
    mutationKey: ['loadPage'],
    mutationFn: (input: ListProfilesInput) => queryClient.fetchQuery(profilesQuery(input)),
  };
}

/** One profile, shown at once from a loaded page while its own record is fetched. */
export function profileQuery(queryClient: QueryClient, input: GetProfileInput) {
  return queryOptions({
    queryKey: ['getProfile', input],
    queryFn: ({ signal }) => client.getProfile(input, { signal }),
    // Older than anything fetched, so that it is brought up to date, and still there when that fails.
    initialData: () => findCachedRow(queryClient, input),
    initialDataUpdatedAt: 0,
  });
}

/** Puts a profile into every cache that has it: its own record and its row in the loaded pages. */
export function updateCachedProfile(
  queryClient: QueryClient,
  portal_id: string,
  profile: ReceivedProfile,
): void {
  queryClient.setQueryData<ReceivedProfile>(
    ['getProfile', { portal_id, consumer_profile_id: profile.id }],
    (cached) => cached && profile,
  );
  for (const { queryKey, state } of queryClient.getQueryCache().findAll(cachedPagesOf(portal_id))) {
    // The other rows are as old as before.
    const { dataUpdatedAt: updatedAt } = state;
    queryClient.setQueryData<ReceivedPage<ReceivedProfile>>(queryKey, (page) => replaceRow(page, profile), {
      updatedAt,
    });
  }
}

/** When a row of the loaded pages was read, in milliseconds. What is in none of them any more counts as just read. */
export function fetchedAt(queryClient: QueryClient, portal_id: string, row: ReceivedProfile): number {
  const times = queryClient
    .getQueryCache()
    .findAll(cachedPagesOf(portal_id))
    .filter(({ queryKey }) =>
      queryClient.getQueryData<ReceivedPage<ReceivedProfile>>(queryKey)?.items.includes(row),
    )
    .map(({ state }) => state.dataUpdatedAt);
  return times.length > 0 ? Math.max(...times) : Date.now();
}

/** Undefined of a page without it: then nothing is stored, and nobody who shows the page is told. */
function replaceRow(page: ReceivedPage<ReceivedProfile> | undefined, profile: ReceivedProfile) {
  return page?.items.some((row) => row.id === profile.id)
    ? { ...page, items: page.items.map((row) => (row.id === profile.id ? profile : row)) }
    : undefined;
}

function findCachedRow(queryClient: QueryClient, input: GetProfileInput): ReceivedProfile | undefined {
  return queryClient
    .getQueriesData<ReceivedPage<ReceivedProfile>>(cachedPagesOf(input.portal_id))
    .flatMap(([, page]) => page?.items ?? [])
    .find((row) => row.id === input.consumer_profile_id);
}

function cachedPagesOf(portal_id: string) {
  return { queryKey: ['listProfiles', { portal_id }] };
}
