import type { UseQueryResult } from '@tanstack/react-query';
import { RotateCw } from 'lucide-react';
import { useMemo } from 'react';
import { errorText } from '#app/api/error-text.ts';
import { hasLeftFilter } from '#app/features/profiles/assignments.ts';
import { tableColumns } from '#app/features/profiles/columns.tsx';
import { EmptyProfiles } from '#app/features/profiles/empty-profiles.tsx';
import { useRowKeys } from '#app/features/profiles/use-row-keys.ts';
import { changeList, listInput } from '#app/list/list-params.ts';
import { useDisplay } from '#app/list/use-display.ts';
import { useFittingColumns } from '#app/list/use-fitting-columns.ts';
import { useListParams } from '#app/list/use-list-params.ts';
import { useLastError } from '#app/lib/use-last-error.ts';
import { words } from '#app/lib/words/general.ts';
import { profileWords } from '#app/lib/words/profiles.ts';
import { DataTable } from '#app/table/data-table.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorNotice } from '#app/ui/error-notice.tsx';
import { RequestId } from '#app/ui/request-id.tsx';
import type { ReceivedPage } from '#contract/page.ts';
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
  const columns = useMemo(() => tableColumns(fitting, isEmailUnderName), [fitting, isEmailUnderName]);
  const error = useLastError(query);
  const { data, isPlaceholderData, refetch } = query;
  useRowKeys(portal_id, data?.items ?? []);
  return (
    <>
      <output className="sr-only">
        {data && !isPlaceholderData ? profileWords.shown(data.items.length) : profileWords.loading}
      </output>
      {error && data && (
        <Banner tone="danger" action={<Retry onRetry={() => void refetch()} />}>
          {errorText(error).title}
          <RequestId id={errorText(error).requestId} />
        </Banner>
      )}
      {data && data.unreadable > 0 && <Banner tone="warn">{profileWords.unreadable(data.unreadable)}</Banner>}
      <div className="rounded-xl border border-line bg-surface shadow-1 overflow-clip">
        {error && !data ? (
          <ErrorNotice {...errorText(error)} onRetry={() => void refetch()} />
        ) : data?.items.length === 0 ? (
          <EmptyProfiles />
        ) : (
          <DataTable
            label={profileWords.table}
            columns={columns}
            isCompact={display.density === 'compact'}
            hasTwoLines={isEmailUnderName}
            sort={{
              order: params.order,
              hint: params.order === 'desc' ? profileWords.newestFirst : profileWords.oldestFirst,
              onChange: (order) => changeParams((now) => changeList(now, { order })),
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
      {words.retry}
    </Button>
  );
}
