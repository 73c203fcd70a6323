import type { UseQueryResult } from '@tanstack/react-query';
import { RotateCw } from 'lucide-react';
import { useMemo } from 'react';
import { errorText } from '#app/api/error-text.ts';
import { hasLeftFilter } from '#app/features/profiles/assignments.ts';
import { profileColumns } from '#app/features/profiles/table/profile-columns.tsx';
import { EmptyProfiles } from '#app/features/profiles/table/empty-profiles.tsx';
import { useRowShortcuts } from '#app/features/profiles/table/use-row-shortcuts.ts';
import { updateListParams, listInput } from '#app/profile-list/list-params.ts';
import { useDisplay } from '#app/profile-list/use-display.ts';
import { useFittingColumns } from '#app/profile-list/use-fitting-columns.ts';
import { useListParams } from '#app/profile-list/use-list-params.ts';
import { useLastError } from '#app/lib/use-last-error.ts';
import { commonMessages } from '#app/messages/common-messages.ts';
import { profileMessages } from '#app/messages/profiles/profile-messages.ts';
import { DataTable } from '#app/table/data-table.tsx';
import { Banner } from '#app/ui/feedback/banner.tsx';
import { Button } from '#app/ui/buttons/button.tsx';
import { ErrorNotice } from '#app/ui/feedback/error-notice.tsx';
import { RequestId } from '#app/ui/feedback/request-id.tsx';
import type { ReceivedPage } from '#contract/paging.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

interface ProfilesTableProps {
  portal_id: string;
  query: UseQueryResult<ReceivedPage<ReceivedProfile>>;
  onOpen: (profile_id: string) => void;
}

/** The page's rows in whichever state they are: loading, failed, none, or there. */
export function ProfilesTable({ portal_id, query, onOpen }: ProfilesTableProps) {
  const [params, changeParams] = useListParams();
  const display = useDisplay();
  const fitting = useFittingColumns();
  const isEmailUnderName = display.columns.includes('email') && !fitting.includes('email');
  const columns = useMemo(() => profileColumns(fitting, isEmailUnderName), [fitting, isEmailUnderName]);
  const error = useLastError(query);
  const { data, isPlaceholderData, refetch } = query;
  useRowShortcuts(portal_id, data?.items ?? []);
  return (
    <>
      <output className="sr-only">
        {data && !isPlaceholderData ? profileMessages.shown(data.items.length) : profileMessages.loading}
      </output>
      {error && data && (
        <Banner tone="danger" action={<Retry onRetry={() => void refetch()} />}>
          {errorText(error).title}
          <RequestId id={errorText(error).requestId} />
        </Banner>
      )}
      {data && data.unreadable > 0 && (
        <Banner tone="warn">{profileMessages.unreadable(data.unreadable)}</Banner>
      )}
      <div className="rounded-xl border border-line bg-surface shadow-1 overflow-clip">
        {error && !data ? (
          <ErrorNotice {...errorText(error)} onRetry={() => void refetch()} />
        ) : data?.items.length === 0 ? (
          <EmptyProfiles />
        ) : (
          <DataTable
            label={profileMessages.table}
            columns={columns}
            isCompact={display.density === 'compact'}
            hasTwoLines={isEmailUnderName}
            sort={{
              order: params.order,
              hint: params.order === 'desc' ? profileMessages.newestFirst : profileMessages.oldestFirst,
              onChange: (order) => changeParams((now) => updateListParams(now, { order })),
            }}
            search={isPlaceholderData ? '' : params.search}
            list={JSON.stringify(listInput(portal_id, params))}
            rows={data?.items}
            skeletonRows={Number(params.size)}
            stale={isPlaceholderData}
            isMarked={(profile) => hasLeftFilter(profile, params.consumer_group_id)}
            onRowClick={(profile) => onOpen(profile.id)}
          />
        )}
      </div>
    </>
  );
}

function Retry({ onRetry }: { onRetry: () => void }) {
  return (
    <Button icon={<RotateCw aria-hidden="true" className="size-3.5" />} onClick={onRetry}>
      {commonMessages.retry}
    </Button>
  );
}
