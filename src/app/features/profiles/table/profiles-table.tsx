import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { UsersRound } from 'lucide-react';
import { type ReactNode, use, useMemo } from 'react';
import { prefetchProfiles } from '#app/api/profile-queries.ts';
import { hasLeftFilter } from '#app/features/profiles/assignments.ts';
import { profileColumns } from '#app/features/profiles/table/profile-columns.tsx';
import { ProfileListContext } from '#app/features/profiles/table/profile-list-context.ts';
import { useRowShortcuts } from '#app/features/profiles/table/use-row-shortcuts.ts';
import { listInput, profileListParams } from '#app/profile-list/list-params.ts';
import { useDisplay } from '#app/profile-list/use-display.ts';
import { useFittingColumns } from '#app/profile-list/use-fitting-columns.ts';
import { useListParams } from '#app/profile-list/use-list-params.ts';
import { emptyListMessages } from '#app/messages/profiles/empty-list-messages.ts';
import { profileMessages } from '#app/messages/profiles/profile-messages.ts';
import { ListTable } from '#app/table/list-table.tsx';
import type { ReceivedPage } from '#contract/paging.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

interface ProfilesTableProps {
  portal_id: string;
  query: UseQueryResult<ReceivedPage<ReceivedProfile>>;
  onOpen: (profile_id: string) => void;
  /** Content above the pager at the bottom of the window. */
  children: ReactNode;
}

const empty = { ...emptyListMessages, icon: UsersRound };

/** The list of profiles, with the selected columns that fit. */
export function ProfilesTable({ portal_id, query, onOpen, children }: ProfilesTableProps) {
  const queryClient = useQueryClient();
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
      empty={empty}
      isCompact={display.density === 'compact'}
      hasTwoLines={isEmailUnderName}
      search={params.search}
      isMarked={(profile) => hasLeftFilter(profile, filters)}
      onRowClick={(profile) => onOpen(profile.id)}
      onTurnIntent={(cursor) => prefetchProfiles(queryClient, listInput(portal_id, { ...params, cursor }))}
    >
      {children}
    </ListTable>
  );
}
