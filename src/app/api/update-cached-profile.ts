import type { QueryClient } from '@tanstack/react-query';
import { cachedListsOf, type Rows } from '#app/api/cached-lists.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

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
  replaceRow(queryClient, portal_id, profile.id, [profile]);
}

/**
 * Updates a profile to what the service answered to a change of it. What is being fetched may have been read before, so
 * it is fetched again.
 */
export function updateChangedProfile(
  queryClient: QueryClient,
  portal_id: string,
  profile: ReceivedProfile,
): void {
  const fetching = [
    ['listProfiles', { portal_id }],
    ['getProfile', { portal_id, consumer_profile_id: profile.id }],
  ].flatMap((queryKey) =>
    queryClient.getQueryCache().findAll({ queryKey, type: 'active', fetchStatus: 'fetching' }),
  );
  // First, because it restores the data of before the fetch.
  for (const query of fetching) void query.cancel({ revert: true });
  updateCachedProfile(queryClient, portal_id, profile);
  void queryClient.refetchQueries({ predicate: (query) => fetching.includes(query) });
}

/**
 * Takes a deleted profile out of every cache that holds it. Lists that were read as a whole are not read again by
 * themselves, and a cached profile would be shown as if it still existed.
 */
export function removeCachedProfile(queryClient: QueryClient, portal_id: string, profile_id: string): void {
  queryClient.removeQueries({ queryKey: ['getProfile', { portal_id, consumer_profile_id: profile_id }] });
  replaceRow(queryClient, portal_id, profile_id, []);
}

function replaceRow(
  queryClient: QueryClient,
  portal_id: string,
  profile_id: string,
  replacement: readonly ReceivedProfile[],
): void {
  changeCachedRows(queryClient, portal_id, ({ id }) => (id === profile_id ? replacement : undefined));
}

/**
 * Changes rows of the cached lists.
 * @param change what comes in place of a row; undefined if it stays
 */
export function changeCachedRows(
  queryClient: QueryClient,
  portal_id: string,
  change: (row: ReceivedProfile) => readonly ReceivedProfile[] | undefined,
): void {
  // Undefined for a list in which every row stays, so that nothing is stored and no subscriber is notified.
  const changeList = (list: Rows | undefined): Rows | undefined =>
    list?.items.some(change)
      ? { ...list, items: list.items.flatMap((row) => change(row) ?? [row]) }
      : undefined;
  for (const { queryKey, state } of cachedListsOf(queryClient, portal_id)) {
    // A change of one row does not make the others newer.
    queryClient.setQueryData<Rows>(queryKey, changeList, { updatedAt: state.dataUpdatedAt });
  }
}
