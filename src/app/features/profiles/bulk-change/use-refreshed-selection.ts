import { useMutation } from '@tanstack/react-query';
import { useSelector } from '@tanstack/react-store';
import { useEffect, useRef } from 'react';
import { isRateLimitLow } from '#app/api/api-rate-limit.ts';
import { reloadProfiles } from '#app/api/reload-profiles.ts';
import { createBatcher } from '#app/lib/create-batcher.ts';
import { nowAtom } from '#app/lib/time/now-atom.ts';
import { compactProfile } from '#app/profile-list/compact-profile.ts';
import { deselect, refreshSelected, type SelectedProfile } from '#app/profile-list/selection.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

/** The age in milliseconds from which a selected profile is stale. */
const maxAge = 60_000;
/** The largest number of stale profiles that are refreshed automatically. */
const maxAutomaticRefresh = 200;
/** The minimum time in milliseconds between two updates of the selection: updating a large one is expensive. */
const betweenChanges = 300;

/**
 * Refreshes the stale profiles of a selection and deselects deleted ones. On mount, this happens automatically if they
 * are few and the rate limit allows it; otherwise call `read`.
 */
export function useRefreshedSelection(portal_id: string, selected: ReadonlyMap<string, SelectedProfile>) {
  const now = useSelector(nowAtom);
  const staleIds = [...selected.values()]
    .filter(({ profile, readAt }) => now - readAt > maxAge || !profile.groups)
    .map(({ profile }) => profile.id);
  const abortController = useRef<AbortController>(null);
  const refreshing = useMutation({
    mutationKey: ['readSelected'],
    mutationFn: async (ids: readonly string[]) => {
      abortController.current = new AbortController();
      const { signal } = abortController.current;
      const { add, flush } = createBatcher<SelectedProfile>(
        (batch) => refreshSelected(portal_id, batch),
        betweenChanges,
      );
      const onRead = (profile: ReceivedProfile) =>
        void add({ profile: compactProfile(profile), readAt: Date.now() });
      const retryOptions = { signal, onPause: () => undefined };
      const deleted = await reloadProfiles(portal_id, ids, onRead, retryOptions).finally(flush);
      deselect(portal_id, deleted);
      return deleted.length;
    },
  });
  const { mutate } = refreshing;
  const initialStaleIds = useRef(staleIds);
  useEffect(() => {
    const ids = initialStaleIds.current;
    if (ids.length > 0 && ids.length <= maxAutomaticRefresh && !isRateLimitLow()) mutate(ids);
    return () => abortController.current?.abort();
  }, [mutate]);
  return {
    stale: staleIds.length,
    isRefreshing: refreshing.isPending,
    error: refreshing.error,
    /** How many of those that were refreshed have been deleted. They are no longer selected. */
    deleted: refreshing.data ?? 0,
    read: () => mutate(staleIds),
  };
}
