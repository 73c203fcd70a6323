import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { isRateLimitLow } from '#app/api/rate-limit.ts';
import { readProfiles } from '#app/api/read-profiles.ts';
import { useNow } from '#app/lib/use-now.ts';
import { keepProfile } from '#app/list/kept-profile.ts';
import { refreshSelected, type SelectedProfile } from '#app/list/selection.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

/** What is older than that, in milliseconds, is read again before a dry run rests on it. */
const fresh = 60_000;
/** More than so many are read again only if asked for. */
const mostByItself = 200;
/** Every change of a large selection costs. */
const shownAtOnce = 20;

/**
 * Reads again what of a selection was read too long ago: by itself when it opens and they are few, else when `read` is
 * called.
 */
export function useRefreshedSelection(portal_id: string, selected: ReadonlyMap<string, SelectedProfile>) {
  const now = useNow();
  const staleIds = [...selected.values()]
    .filter(({ profile, readAt }) => now - readAt > fresh || !profile.groups)
    .map(({ profile }) => profile.id);
  const stopper = useRef<AbortController>(null);
  const reading = useMutation({
    mutationKey: ['readSelected'],
    mutationFn: async (ids: readonly string[]) => {
      stopper.current = new AbortController();
      const { signal } = stopper.current;
      let read: SelectedProfile[] = [];
      const show = () => {
        refreshSelected(portal_id, read);
        read = [];
      };
      const onRead = (profile: ReceivedProfile) => {
        read.push({ profile: keepProfile(profile), readAt: Date.now() });
        if (read.length >= shownAtOnce) show();
      };
      await readProfiles(portal_id, ids, onRead, { signal, onPause: () => undefined }).finally(show);
    },
  });
  const { mutate } = reading;
  const atOpening = useRef(staleIds);
  useEffect(() => {
    const ids = atOpening.current;
    if (ids.length > 0 && ids.length <= mostByItself && !isRateLimitLow()) mutate(ids);
    return () => stopper.current?.abort();
  }, [mutate]);
  return {
    stale: staleIds.length,
    isReading: reading.isPending,
    error: reading.error,
    read: () => mutate(staleIds),
  };
}
