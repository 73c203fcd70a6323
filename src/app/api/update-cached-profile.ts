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
  for (const { queryKey, state } of cachedListsOf(queryClient, portal_id)) {
    // Updating one row does not make the others newer.
    const { dataUpdatedAt: updatedAt } = state;
    queryClient.setQueryData<Rows>(queryKey, (list) => replaceRow(list, profile), { updatedAt });
  }
}

/** Undefined for a list without the profile, so that nothing is stored and no subscriber is notified. */
function replaceRow(list: Rows | undefined, profile: ReceivedProfile) {
  return list?.items.some((row) => row.id === profile.id)
    ? { ...list, items: list.items.map((row) => (row.id === profile.id ? profile : row)) }
    : undefined;
}

/** Takes a deleted profile out of the cached lists. Those that were read as a whole are not read again by themselves. */
export function removeCachedRow(queryClient: QueryClient, portal_id: string, profile_id: string): void {
  for (const { queryKey, state } of cachedListsOf(queryClient, portal_id)) {
    const { dataUpdatedAt: updatedAt } = state;
    const remove = (list: Rows | undefined) =>
      list && { ...list, items: list.items.filter(({ id }) => id !== profile_id) };
    queryClient.setQueryData<Rows>(queryKey, remove, { updatedAt });
  }
}
