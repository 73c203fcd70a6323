import type { UseQueryResult } from '@tanstack/react-query';
import { History, SearchX } from 'lucide-react';
import { errorText } from '#app/api/error-text.ts';
import { changeColumns } from '#app/features/changes/change-columns.tsx';
import {
  changeChanges,
  isFiltered,
  withoutFilters,
  writeChangeParams,
} from '#app/features/changes/change-params.ts';
import { useChangeParams } from '#app/features/changes/use-change-params.ts';
import { useLastError } from '#app/lib/use-last-error.ts';
import { filterWords } from '#app/lib/words/filters.ts';
import { words } from '#app/lib/words/general.ts';
import { profileWords } from '#app/lib/words/profiles.ts';
import { recordWords } from '#app/lib/words/record.ts';
import { DataTable } from '#app/table/data-table.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorNotice } from '#app/ui/error-notice.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { Change } from '#contract/change.ts';
import type { ReceivedPage } from '#contract/page.ts';

/** The record's rows in whichever state they are: loading, failed, none, or there. */
export function ChangesTable({ query }: { query: UseQueryResult<ReceivedPage<Change>> }) {
  const [params, changeParams] = useChangeParams();
  const error = useLastError(query);
  const { data, isPlaceholderData, refetch } = query;
  const retry = () => void refetch();
  return (
    <>
      <output className="sr-only">
        {data && !isPlaceholderData ? recordWords.shown(data.items.length) : recordWords.loading}
      </output>
      {error && data && (
        <Banner tone="danger" action={<Button onClick={retry}>{words.retry}</Button>}>
          {errorText(error).title}
        </Banner>
      )}
      <div className="rounded-xl border border-line bg-surface shadow-1 overflow-clip">
        {error && !data ? (
          <ErrorNotice {...errorText(error)} onRetry={retry} />
        ) : data?.items.length === 0 ? (
          <NoChanges />
        ) : (
          <DataTable
            label={recordWords.table}
            columns={changeColumns}
            isCompact={false}
            hasTwoLines
            sort={{
              order: params.order,
              hint: params.order === 'desc' ? profileWords.newestFirst : profileWords.oldestFirst,
              onChange: (order) => changeParams((now) => changeChanges(now, { order })),
            }}
            search=""
            list={writeChangeParams(params)}
            rows={data?.items}
            skeletonRows={Number(params.size)}
            stale={isPlaceholderData}
          />
        )}
      </div>
    </>
  );
}

function NoChanges() {
  const [params, changeParams] = useChangeParams();
  const { empty, noMatch } = recordWords;
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
      actions={<Button onClick={() => changeParams(withoutFilters)}>{filterWords.clearAll}</Button>}
    >
      <p>{noMatch.body}</p>
    </Notice>
  );
}
