import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { errorText } from '#app/api/error-text.ts';
import { useLastError } from '#app/lib/use-last-error.ts';
import { listMessages } from '#app/messages/list-messages.ts';
import type { Cursor } from '#app/table/list-cursor.ts';
import { DataTable } from '#app/table/data-table.tsx';
import { type DataTableColumn } from '#app/table/table-features.ts';
import { type ListParamsCodec, type PageParams, pageSizes } from '#app/table/define-list-params.ts';
import { EmptyList, type EmptyTexts } from '#app/table/empty-list.tsx';
import { Pager } from '#app/table/pager.tsx';
import { useUrlParams } from '#app/table/use-url-params.ts';
import { Banner } from '#app/ui/feedback/banner.tsx';
import { ErrorNotice } from '#app/ui/feedback/error-notice.tsx';
import { RequestId } from '#app/ui/feedback/request-id.tsx';
import { RetryButton } from '#app/ui/retry-button.tsx';
import type { ReceivedPage } from '#contract/paging.ts';

interface ListMessages {
  /** The table's name for a screen reader. */
  table: string;
  loading: string;
  shown: (number: number) => string;
  /** Of the choice of page size. */
  size: string;
}

interface ListTableProps<Row extends { id: string }> {
  /** The page of the list that the URL describes; a page before it while that loads. */
  query: UseQueryResult<ReceivedPage<Row>>;
  /** The same array at every render: other columns render every row anew. */
  columns: DataTableColumn<Row>[];
  params: ListParamsCodec<PageParams, unknown>;
  messages: ListMessages;
  empty: EmptyTexts;
  /** Lower rows. */
  isCompact?: boolean;
  /** Rows have room for two lines, compact or not. */
  hasTwoLines?: boolean;
  /** What was searched for, for cells to mark. */
  search?: string;
  isMarked?: (row: Row) => boolean;
  onRowClick?: (row: Row) => void;
  /** Somebody is about to turn to another page. */
  onTurnIntent?: (cursor: Cursor | undefined) => void;
  /** What stands above the pager at the foot of the window. */
  children?: ReactNode;
}

/**
 * A list as its URL describes it: its rows in whichever state they are, their order, and the way to other pages. Goes into a
 * page's column, of which it takes the rest.
 */
export function ListTable<Row extends { id: string }>(props: ListTableProps<Row>) {
  const { query, columns, params: codec, messages, empty, search = '', onTurnIntent, children } = props;
  const { isCompact = false, hasTwoLines = false, isMarked, onRowClick } = props;
  const [params, changeParams] = useUrlParams(codec);
  const error = useLastError(query);
  const failure = error && errorText(error);
  const { data, isPlaceholderData, refetch } = query;
  const retry = () => void refetch();
  const change = (changed: Partial<Pick<PageParams, 'order' | 'size'>>) =>
    changeParams((now) => codec.change(now, changed));
  return (
    <>
      <output className="sr-only">
        {data && !isPlaceholderData ? messages.shown(data.items.length) : messages.loading}
      </output>
      {failure && data && (
        <Banner tone="danger" action={<RetryButton onClick={retry} />}>
          {failure.title}
          <RequestId id={failure.requestId} />
        </Banner>
      )}
      {data && data.unreadable > 0 && <Banner tone="warn">{listMessages.unreadable(data.unreadable)}</Banner>}
      <div className="rounded-xl border border-line bg-surface shadow-1 overflow-clip">
        {failure && !data ? (
          <ErrorNotice {...failure} onRetry={retry} />
        ) : data?.items.length === 0 ? (
          <EmptyList texts={empty} params={codec} />
        ) : (
          <DataTable
            label={messages.table}
            columns={columns}
            isCompact={isCompact}
            hasTwoLines={hasTwoLines}
            sort={{
              order: params.order,
              hint: params.order === 'desc' ? listMessages.newestFirst : listMessages.oldestFirst,
              onChange: (order) => change({ order }),
            }}
            search={isPlaceholderData ? '' : search}
            list={JSON.stringify(codec.toRequest(params))}
            rows={data?.items}
            skeletonRows={Number(params.size)}
            stale={isPlaceholderData}
            isMarked={isMarked}
            onRowClick={onRowClick}
          />
        )}
      </div>
      <div className="sticky bottom-0 low:static -mx-4 mt-auto flex flex-col gap-2 border-t border-line bg-canvas px-4 py-2.5 sm:-mx-6 sm:px-6">
        {children}
        <Pager
          page={data}
          cursor={params.cursor}
          onTurn={(cursor) => changeParams((now) => ({ ...now, cursor }))}
          onIntent={onTurnIntent}
          size={params.size}
          sizes={pageSizes}
          sizeLabel={messages.size}
          onSize={(size) => change({ size })}
        />
      </div>
    </>
  );
}
