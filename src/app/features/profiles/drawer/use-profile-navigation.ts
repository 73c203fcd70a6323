import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useProfileList } from '#app/features/profiles/complete-search/use-profile-list.ts';
import { useLoadPageMutation } from '#app/features/profiles/drawer/use-load-page-mutation.ts';
import { listInput, type ListParams, profileListParams } from '#app/profile-list/list-params.ts';
import { hasLeftFilter } from '#app/features/profiles/assignments.ts';
import { findAdjacentProfile } from '#app/features/profiles/drawer/adjacent-profile.ts';
import type { PageDirection } from '#client/list-cursor.ts';
import { refinementText } from '#app/profile-list/refine-params.ts';
import { useListParams } from '#app/profile-list/use-list-params.ts';
import { drawerMessages } from '#app/messages/profiles/drawer-messages.ts';
import { profileMessages } from '#app/messages/profiles/profile-messages.ts';
import { profilePath } from '#app/navigation/page-paths.ts';
import { keepFromList } from '#app/navigation/use-close-drawer.ts';

const endMessages = { next: drawerMessages.noNext, previous: drawerMessages.noPrevious };

/**
 * Navigates from an open profile to its neighbors in the list, across pages.
 * @param profile_id undefined until the profile is known to exist
 */
export function useProfileNavigation(portal_id: string, profile_id: string | undefined) {
  const [params] = useListParams();
  const { search, state } = useLocation();
  const navigate = useNavigate();
  const { query, isRead, filters, isPartial } = useProfileList(portal_id, false);
  const page = query.isPlaceholderData ? undefined : query.data;
  const load = useMutation(useLoadPageMutation(isRead ? refinementText(params) : undefined));
  const [announcement, setAnnouncement] = useState('');
  /** The profile from which a page was last turned. */
  const [left, setLeft] = useState<string>();

  const adjacentTo = (direction: PageDirection) =>
    page &&
    profile_id &&
    findAdjacentProfile(page, profile_id, direction, (profile) => hasLeftFilter(profile, filters));
  const disabledReasonFor = (direction: PageDirection): string | undefined => {
    if (!page || !profile_id) return drawerMessages.positionUnknown;
    if (load.isPending) return profileMessages.loading;
    if (adjacentTo(direction)) return undefined;
    return isPartial && direction === 'next' ? drawerMessages.noNextYet : endMessages[direction];
  };
  // Replace the history entry, so that Back leads to the list. Flush, so that the next key press starts from here.
  const openProfile = (id: string, search: string, state: unknown) =>
    void navigate(
      { pathname: profilePath(portal_id, id), search },
      { replace: true, preventScrollReset: true, flushSync: true, state },
    );
  const turnPage = (direction: PageDirection, cursor: ListParams['cursor']) => {
    const pageParams = { ...params, cursor };
    const { href } = window.location;
    setLeft(profile_id);
    load.mutate(listInput(portal_id, pageParams), {
      onSuccess: ({ items }) => {
        // Another profile or list has been opened in the meantime.
        if (window.location.href !== href) return;
        const row = items.at(direction === 'next' ? 0 : -1);
        // Drop the mark that the drawer came from the list: the previous entry is another page, and closing must not
        // go there.
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
    if ('row' in to) openProfile(to.row, search, keepFromList(state));
    else turnPage(direction, to.beyond);
  };
  return {
    step,
    disabledReasonFor,
    /** Announces why the last step went nowhere. */
    announcement,
    error: left === profile_id ? load.error : null,
  };
}

export type ProfileNavigation = ReturnType<typeof useProfileNavigation>;
