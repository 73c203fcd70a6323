import { useQueryClient } from '@tanstack/react-query';
import { UsersRound } from 'lucide-react';
import { type ReactNode, use, useMemo } from 'react';
import { prefetchProfiles } from '#app/api/profile-queries.ts';
import { hasLeftFilter } from '#app/features/profiles/assignments.ts';
import type { ProfileList } from '#app/features/profiles/complete-search/use-profile-list.ts';
import { profileColumns } from '#app/features/profiles/table/profile-columns.tsx';
import { ProfileListContext } from '#app/features/profiles/table/profile-list-context.ts';
import { useRowShortcuts } from '#app/features/profiles/table/use-row-shortcuts.ts';
import { listInput, profileListParams } from '#app/profile-list/list-params.ts';
import { useDisplay } from '#app/profile-list/use-display.ts';
import { useFittingColumns } from '#app/profile-list/use-fitting-columns.ts';
import { useListParams } from '#app/profile-list/use-list-params.ts';
import { emptyListMessages } from '#app/messages/profiles/empty-list-messages.ts';
import { profileMessages } from '#app/messages/profiles/profile-messages.ts';
import type { EmptyTexts } from '#app/table/empty-list.tsx';
import { ListTable } from '#app/table/list-table.tsx';

interface ProfilesTableProps {
  portal_id: string;
  list: ProfileList;
  onOpen: (profile_id: string) => void;
  /** Content above the pager at the bottom of the window. */
  children: ReactNode;
}

/** Why the list is empty: the service's search may have missed everyone, or not all pages are read yet. */
function emptyTextsOf({ isRead, isPartial, isLimited }: ProfileList): EmptyTexts {
  const { none, noMatch, notFound, noneYet } = emptyListMessages;
  return {
    icon: UsersRound,
    none,
    noMatch: isLimited && !isRead ? notFound : noMatch,
    ...(isPartial && { noneYet }),
  };
}

/** The list of profiles, with the selected columns that fit. */
export function ProfilesTable({ portal_id, list, onOpen, children }: ProfilesTableProps) {
  const queryClient = useQueryClient();
  const { query, isRead } = list;
  const [params] = useListParams();
  const { filters } = use(ProfileListContext);
  const display = useDisplay();
  const fitting = useFittingColumns();
  const isEmailUnderName = display.columns.includes('email') && !fitting.includes('email');
  const columns = useMemo(() => profileColumns(fitting, isEmailUnderName), [fitting, isEmailUnderName]);
  useRowShortcuts(portal_id, query.data?.items ?? []);
  return (
    <ListTable
      query={query}
      columns={columns}
      params={profileListParams}
      messages={profileMessages}
      empty={emptyTextsOf(list)}
      isCompact={display.density === 'compact'}
      hasTwoLines={isEmailUnderName}
      search={params.search}
      isMarked={(profile) => hasLeftFilter(profile, filters)}
      onRowClick={(profile) => onOpen(profile.id)}
      onTurnIntent={(cursor) => {
        if (!isRead) prefetchProfiles(queryClient, listInput(portal_id, { ...params, cursor }));
      }}
    >
      {children}
    </ListTable>
  );
}
