import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, use, useMemo } from 'react';
import { useParams } from 'react-router';
import { prefetchProfiles } from '#app/api/profile-queries.ts';
import { hasLeftFilter } from '#app/features/profiles/assignments.ts';
import type { ProfileList } from '#app/features/profiles/complete-search/use-profile-list.ts';
import { profileColumns } from '#app/features/profiles/table/profile-columns.tsx';
import { ProfileListContext } from '#app/features/profiles/table/profile-list-context.ts';
import { useRequestedRows } from '#app/features/profiles/table/use-requested-rows.ts';
import { useRowShortcuts } from '#app/features/profiles/table/use-row-shortcuts.ts';
import { listInput, profileListParams } from '#app/profile-list/list-params.ts';
import { useDisplay } from '#app/profile-list/use-display.ts';
import { useFittingColumns } from '#app/profile-list/use-fitting-columns.ts';
import { useListParams } from '#app/profile-list/use-list-params.ts';
import { profileMessages } from '#app/messages/profiles/profile-messages.ts';
import { lazyWithPreload } from '#app/lib/lazy/lazy-with-preload.ts';
import { ListTable } from '#app/table/list-table.tsx';
import { LazyBoundary } from '#app/ui/lazy/lazy-boundary.tsx';

interface ProfilesTableProps {
  portal_id: string;
  list: ProfileList;
  onOpen: (profile_id: string) => void;
  /** Content above the pager at the bottom of the window. */
  children: ReactNode;
}

const emptyProfiles = lazyWithPreload(
  async () => (await import('#app/features/profiles/table/empty-profiles.tsx')).EmptyProfiles,
);

/** The list of profiles, with the selected columns that fit. */
export function ProfilesTable({ portal_id, list, onOpen, children }: ProfilesTableProps) {
  const queryClient = useQueryClient();
  const { query, isRead } = list;
  const [params] = useListParams();
  const { filters } = use(ProfileListContext);
  const display = useDisplay();
  const fitting = useFittingColumns();
  const isEmailUnderName = display.columns.includes('email') && !fitting.includes('email');
  const columns = useMemo(() => profileColumns(fitting), [fitting]);
  const { consumer_profile_id: openId } = useParams();
  useRowShortcuts(portal_id, query.data?.items ?? [], openId, onOpen);
  useRequestedRows(list, params.search, onOpen);
  return (
    <ListTable
      query={query}
      columns={columns}
      params={profileListParams}
      messages={profileMessages}
      empty={
        <LazyBoundary part={emptyProfiles}>{(EmptyProfiles) => <EmptyProfiles list={list} />}</LazyBoundary>
      }
      isCompact={display.density === 'compact'}
      hasTwoLines={isEmailUnderName}
      search={params.search}
      isMarked={(profile) => hasLeftFilter(profile, filters)}
      openId={openId}
      onRowClick={(profile) => onOpen(profile.id)}
      onTurnIntent={(cursor) => {
        if (!isRead) prefetchProfiles(queryClient, listInput(portal_id, { ...params, cursor }));
      }}
    >
      {children}
    </ListTable>
  );
}
