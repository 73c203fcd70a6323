import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { loadPageMutation, profilesQuery } from '#app/api/profiles.ts';
import { listInput, type ListParams, writeListParams } from '#app/list/list-params.ts';
import { findStep } from '#app/features/profiles/profile-steps.ts';
import type { Way } from '#app/table/cursor.ts';
import { useListParams } from '#app/list/use-list-params.ts';
import { drawerWords } from '#app/lib/words/drawer.ts';
import { profileWords } from '#app/lib/words/profiles.ts';
import { profilePath } from '#app/paths.ts';

const ends = { next: drawerWords.noNext, previous: drawerWords.noPrevious };

/**
 * The way from an open profile to the ones beside it in the list, also over the borders of the page.
 * @param profile_id undefined while it is not known whether there is such a profile
 */
export function useProfileSteps(portal_id: string, profile_id: string | undefined) {
  const [params] = useListParams();
  const { search, state } = useLocation();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const list = useQuery(profilesQuery(listInput(portal_id, params)));
  const page = list.isPlaceholderData ? undefined : list.data;
  const load = useMutation(loadPageMutation(queryClient));
  const [said, setSaid] = useState('');

  const stepTo = (way: Way) => page && profile_id && findStep(page, profile_id, way);
  const whyNot = (way: Way): string | undefined => {
    if (!page || !profile_id) return drawerWords.noPlace;
    if (load.isPending) return profileWords.loading;
    return stepTo(way) ? undefined : ends[way];
  };
  // One history entry for the whole walk: Back leads to the list. Rendered at once, so that the next press starts from there.
  const show = (id: string, search: string, state: unknown) =>
    void navigate(
      { pathname: profilePath(portal_id, id), search },
      { replace: true, preventScrollReset: true, flushSync: true, state },
    );
  const turn = (way: Way, cursor: ListParams['cursor']) => {
    const beyond = { ...params, cursor };
    const { pathname } = window.location;
    load.mutate(listInput(portal_id, beyond), {
      onSuccess: ({ items }) => {
        // Another profile was opened meanwhile.
        if (window.location.pathname !== pathname) return;
        const row = items.at(way === 'next' ? 0 : -1);
        // No longer said to come from the list: the entry behind is another page of it, and closing must not go there.
        if (row) show(row.id, writeListParams(beyond), null);
        else setSaid(ends[way]);
      },
    });
  };
  const step = (way: Way) => {
    const to = stepTo(way);
    const reason = whyNot(way);
    setSaid(reason ?? '');
    if (!to || reason) return;
    load.reset();
    if ('row' in to) show(to.row, search, state);
    else turn(way, to.beyond);
  };
  return {
    step,
    whyNot,
    /** Why the last step led nowhere, to be announced. */
    said,
    error: load.error,
  };
}

export type ProfileSteps = ReturnType<typeof useProfileSteps>;
