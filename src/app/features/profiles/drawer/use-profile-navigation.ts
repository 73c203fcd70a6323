import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { loadPageMutation, profilesQuery } from '#app/api/profile-queries.ts';
import { listInput, type ListParams, profileListParams } from '#app/profile-list/list-params.ts';
import { findAdjacentProfile } from '#app/features/profiles/drawer/adjacent-profile.ts';
import type { PageDirection } from '#app/table/list-cursor.ts';
import { useListParams } from '#app/profile-list/use-list-params.ts';
import { drawerMessages } from '#app/messages/profiles/drawer-messages.ts';
import { profileMessages } from '#app/messages/profiles/profile-messages.ts';
import { profilePath } from '#app/navigation/page-paths.ts';

const endMessages = { next: drawerMessages.noNext, previous: drawerMessages.noPrevious };

/**
 * The way from an open profile to the ones beside it in the list, also over the borders of the page.
 * @param profile_id undefined while it is not known whether there is such a profile
 */
export function useProfileNavigation(portal_id: string, profile_id: string | undefined) {
  const [params] = useListParams();
  const { search, state } = useLocation();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const list = useQuery(profilesQuery(listInput(portal_id, params)));
  const page = list.isPlaceholderData ? undefined : list.data;
  const load = useMutation(loadPageMutation(queryClient));
  const [announcement, setAnnouncement] = useState('');

  const adjacentTo = (direction: PageDirection) =>
    page && profile_id && findAdjacentProfile(page, profile_id, direction);
  const disabledReasonFor = (direction: PageDirection): string | undefined => {
    if (!page || !profile_id) return drawerMessages.positionUnknown;
    if (load.isPending) return profileMessages.loading;
    return adjacentTo(direction) ? undefined : endMessages[direction];
  };
  // One history entry for the whole walk: Back leads to the list. Rendered at once, so that the next press starts from there.
  const openProfile = (id: string, search: string, state: unknown) =>
    void navigate(
      { pathname: profilePath(portal_id, id), search },
      { replace: true, preventScrollReset: true, flushSync: true, state },
    );
  const turnPage = (direction: PageDirection, cursor: ListParams['cursor']) => {
    const pageParams = { ...params, cursor };
    const { pathname } = window.location;
    load.mutate(listInput(portal_id, pageParams), {
      onSuccess: ({ items }) => {
        // Another profile was opened meanwhile.
        if (window.location.pathname !== pathname) return;
        const row = items.at(direction === 'next' ? 0 : -1);
        // No longer said to come from the list: the entry behind is another page of it, and closing must not go there.
        if (row) openProfile(row.id, profileListParams.write(pageParams), null);
        else setAnnouncement(endMessages[direction]);
      },
    });
  };
  const step = (direction: PageDirection) => {
    const to = adjacentTo(direction);
    const reason = disabledReasonFor(direction);
    setAnnouncement(reason ?? '');
    if (!to || reason) return;
    load.reset();
    if ('row' in to) openProfile(to.row, search, state);
    else turnPage(direction, to.beyond);
  };
  return {
    step,
    disabledReasonFor,
    /** Why the last step led nowhere, to be announced. */
    announcement,
    error: load.error,
  };
}

export type ProfileNavigation = ReturnType<typeof useProfileNavigation>;
