import type { UseQueryResult } from '@tanstack/react-query';
import { History, SearchX } from 'lucide-react';
import { errorText } from '#app/api/error-text.ts';
import { auditLogColumns } from '#app/features/audit-log/audit-log-columns.tsx';
import {
  updateAuditLogParams,
  isFiltered,
  withoutFilters,
  writeAuditLogParams,
} from '#app/features/audit-log/audit-log-params.ts';
import { useAuditLogParams } from '#app/features/audit-log/use-audit-log-params.ts';
import { useLastError } from '#app/lib/use-last-error.ts';
import { filterMessages } from '#app/messages/profiles/filter-messages.ts';
import { commonMessages } from '#app/messages/common-messages.ts';
import { profileMessages } from '#app/messages/profiles/profile-messages.ts';
import { auditLogMessages } from '#app/messages/audit-log-messages.ts';
import { DataTable } from '#app/table/data-table.tsx';
import { Banner } from '#app/ui/feedback/banner.tsx';
import { Button } from '#app/ui/buttons/button.tsx';
import { ErrorNotice } from '#app/ui/feedback/error-notice.tsx';
import { Notice } from '#app/ui/feedback/notice.tsx';
import type { AuditEntry } from '#contract/audit-entry.ts';
import type { ReceivedPage } from '#contract/paging.ts';

/** The record's rows in whichever state they are: loading, failed, none, or there. */
export function AuditLogTable({ query }: { query: UseQueryResult<ReceivedPage<AuditEntry>> }) {
  const [params, changeParams] = useAuditLogParams();
  const error = useLastError(query);
  const { data, isPlaceholderData, refetch } = query;
  const retry = () => void refetch();
  return (
    <>
      <output className="sr-only">
        {data && !isPlaceholderData ? auditLogMessages.shown(data.items.length) : auditLogMessages.loading}
      </output>
      {error && data && (
        <Banner tone="danger" action={<Button onClick={retry}>{commonMessages.retry}</Button>}>
          {errorText(error).title}
        </Banner>
      )}
      <div className="rounded-xl border border-line bg-surface shadow-1 overflow-clip">
        {error && !data ? (
          <ErrorNotice {...errorText(error)} onRetry={retry} />
        ) : data?.items.length === 0 ? (
          <EmptyAuditLog />
        ) : (
          <DataTable
            label={auditLogMessages.table}
            columns={auditLogColumns}
            isCompact={false}
            hasTwoLines
            sort={{
              order: params.order,
              hint: params.order === 'desc' ? profileMessages.newestFirst : profileMessages.oldestFirst,
              onChange: (order) => changeParams((now) => updateAuditLogParams(now, { order })),
            }}
            search=""
            list={writeAuditLogParams(params)}
            rows={data?.items}
            skeletonRows={Number(params.size)}
            stale={isPlaceholderData}
          />
        )}
      </div>
    </>
  );
}

function EmptyAuditLog() {
  const [params, changeParams] = useAuditLogParams();
  const { empty, noMatch } = auditLogMessages;
  if (!isFiltered(params) && !params.cursor) {
    return (
      <Notice title={empty.title} icon={<History className="size-5" />}>
        <p>{empty.body}</p>
      </Notice>
    );
  }
  return (
    <Notice
      title={noMatch.title}
      icon={<SearchX className="size-5" />}
      actions={<Button onClick={() => changeParams(withoutFilters)}>{filterMessages.clearAll}</Button>}
    >
      <p>{noMatch.body}</p>
    </Notice>
  );
}
