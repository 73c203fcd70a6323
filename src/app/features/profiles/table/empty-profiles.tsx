import { UsersRound } from 'lucide';
import type { ProfileList } from '#app/features/profiles/complete-search/use-profile-list.ts';
import { emptyListMessages } from '#app/messages/profiles/empty-list-messages.ts';
import { filterMessages } from '#app/messages/profiles/filter-messages.ts';
import { type ListParams, profileListParams } from '#app/profile-list/list-params.ts';
import { useListParams } from '#app/profile-list/use-list-params.ts';
import { EmptyList, type EmptyTexts } from '#app/table/empty-list.tsx';

/** The list of profiles without rows. */
export function EmptyProfiles({ list }: { list: ProfileList }) {
  const [params] = useListParams();
  return <EmptyList texts={emptyTextsOf(list, params)} params={profileListParams} />;
}

/** Why the list is empty: the service's search may have missed everyone, or not all pages are read yet. */
function emptyTextsOf({ isRead, isPartial, isLimited }: ProfileList, params: ListParams): EmptyTexts {
  const { none, noMatch, noMatchOf, notFound, noneYet } = emptyListMessages;
  const isFiltered = profileListParams.isFiltered({ ...params, search: '' });
  const kind = params.search.trim() === '' ? 'filters' : isFiltered ? 'both' : 'search';
  return {
    icon: UsersRound,
    none,
    noMatch: isLimited && !isRead ? notFound : { title: noMatch, body: noMatchOf[kind] },
    ...(kind === 'search' && { clear: filterMessages.clearSearch }),
    ...(isPartial && { noneYet }),
  };
}
