import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { errorText } from '#app/api/error-text.ts';
import { useDelayIdle } from '#app/lib/use-idle.ts';
import { useLastError } from '#app/lib/use-last-error.ts';
import { listMessages } from '#app/messages/list-messages.ts';
import { adjacentPage, type Cursor, type PageDirection } from '#client/list-cursor.ts';
import { BottomBars } from '#app/table/bottom-bars.tsx';
import { DataTable } from '#app/table/data-table.tsx';
import type { DataTableColumn } from '#app/table/table-features.ts';
import { type ListParamsCodec, type PageParams, pageSizes } from '#app/table/define-list-params.ts';
import { Pager } from '#app/table/pager.tsx';
import { useUrlParams } from '#app/table/use-url-params.ts';
import { Banner } from '#app/ui/feedback/banner.tsx';
import { ErrorNotice } from '#app/ui/feedback/error-notice.tsx';
import { RequestId } from '#app/ui/feedback/request-id.tsx';
import { RetryButton } from '#app/ui/retry-button.tsx';
import type { ReceivedPage } from '#contract/paging.ts';

interface ListMessages {
  /** The accessible name of the table. */
  table: string;
  loading: string;
  shown: (number: number) => string;
  /** The label of the page size control. */
  size: string;
}

interface ListTableProps<Row extends { id: string }> {
  /** The page that the URL describes; the previous page while it loads. */
  query: UseQueryResult<ReceivedPage<Row>>;
  /** Must be a stable array: new columns render every row again. */
  columns: DataTableColumn<Row>[];
  params: ListParamsCodec<PageParams, unknown>;
  messages: ListMessages;
  /** Shown instead of the table when the page has no rows: an `EmptyList`. */
  empty: ReactNode;
  /** Uses a smaller row height. */
  isCompact?: boolean;
  /** Rows have room for two lines, compact or not. */
  hasTwoLines?: boolean;
  /** The search text, for cells to highlight. */
  search?: string;
  /** Whether a row has left the list since it was read. */
  isMarked?: (row: Row) => boolean;
  /** Of the row that the drawer shows. */
  openId?: string | undefined;
  onRowClick?: (row: Row) => void;
  /** Called when the user is about to open another page. */
  onTurnIntent?: (cursor: Cursor | undefined) => void;
  /** Content above the pager at the bottom of the window. */
  children?: ReactNode;
}

/**
 * The list that its URL describes: rows in every state, sort order and pager. Place it in a page's column; it fills the
 * rest.
 */
export function ListTable<Row extends { id: string }>(props: ListTableProps<Row>) {
  const { query, columns, params: codec, messages, empty, search = '', onTurnIntent, children } = props;
  const { isCompact = false, hasTwoLines = false, isMarked, openId, onRowClick } = props;
  const [params, changeParams, changeList] = useUrlParams(codec);
  const error = useLastError(query);
  const failure = error && errorText(error);
  const { data, isPending, isPlaceholderData, refetch } = query;
  useDelayIdle(isPending);
  const list = codec.write({ ...params, cursor: undefined });
  const [loadedList, setLoadedList] = useState(list);
  if (data && !isPlaceholderData && loadedList !== list) setLoadedList(list);
  // Cursors of another list would skip rows of this one. While a page of the same
  // list loads, those of the last one count.
  const turnable = loadedList === list ? data : undefined;
  const adjacentTo = (direction: PageDirection) => turnable && adjacentPage(turnable, direction, isMarked);
  // That the former list was empty says nothing about this one.
  const isEmpty = data?.items.length === 0;
  const rows = isEmpty ? undefined : data?.items;
  const retry = () => void refetch();
  return (
    <>
      <output className="sr-only">
        {data && !isPlaceholderData ? messages.shown(data.items.length) : messages.loading}
      </output>
      {failure && data && (
        <Banner tone="danger" action={<RetryButton onClick={retry} />}>
          <p>{failure.summary}</p>
          <RequestId id={failure.requestId} />
        </Banner>
      )}
      {data && data.unreadable > 0 && <Banner tone="warn">{listMessages.unreadable(data.unreadable)}</Banner>}
      <div className="rounded-xl border border-line bg-surface shadow-1 overflow-clip">
        {failure && !data ? (
          <ErrorNotice {...failure} onRetry={retry} />
        ) : isEmpty && !isPlaceholderData ? (
          empty
        ) : (
          <DataTable
            label={messages.table}
            columns={columns}
            isCompact={isCompact}
            hasTwoLines={hasTwoLines}
            sort={{
              order: params.order,
              hint: params.order === 'desc' ? listMessages.newestFirst : listMessages.oldestFirst,
              onChange: (order) => changeList({ order }),
            }}
            search={isPlaceholderData ? '' : search}
            list={JSON.stringify(codec.toRequest(params))}
            rows={rows}
            skeletonRows={Number(params.size)}
            stale={isPlaceholderData}
            isMarked={isMarked}
            openId={openId}
            onRowClick={onRowClick}
          />
        )}
      </div>
      <BottomBars>
        {children}
        <Pager
          cursor={params.cursor}
          previous={adjacentTo('previous')}
          next={adjacentTo('next')}
          isLoaded={turnable !== undefined}
          onTurn={(cursor) => changeParams((now) => ({ ...now, cursor }))}
          onIntent={onTurnIntent}
          size={params.size}
          sizes={pageSizes}
          sizeLabel={messages.size}
          onSize={(size) => changeList({ size })}
        />
      </BottomBars>
    </>
  );
}
