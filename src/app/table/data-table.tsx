import { FlexRender, useTable } from '@tanstack/react-table';
import { clsx } from 'clsx';
import type { MouseEvent } from 'react';
import { DataRow } from '#app/table/data-row.tsx';
import { type DataTableColumn, dataTableFeatures } from '#app/table/table-features.ts';
import { cellClass, rowClass } from '#app/table/row-layout.ts';
import type { Sort } from '#app/table/sort-header.tsx';
import { useIncrementalRows } from '#app/table/use-incremental-rows.ts';
import { Skeleton } from '#app/ui/feedback/skeleton.tsx';

const ariaSort = { asc: 'ascending', desc: 'descending' } as const;

/** At least so much of a screen is taken by what stands above the rows, in pixels. */
const aboveRows = 150;
/** The least that a row has, as theme.css gives it, in pixels. */
const rowHeight = { compact: 32, usual: 44 };

/** One array for every render without rows: a new one would make the table start over. */
const noRows: never[] = [];

interface DataTableProps<Row extends { id: string }> {
  /** Its name for a screen reader. */
  label: string;
  columns: DataTableColumn<Row>[];
  /** Lower rows. */
  isCompact: boolean;
  /** Rows have room for two lines, compact or not. */
  hasTwoLines: boolean;
  sort: Sort;
  /** What was searched for, for cells to mark. */
  search: string;
  /** Tells one list from another. */
  list: string;
  /** The rows, or undefined while the first load is under way. */
  rows: Row[] | undefined;
  /** How many rows the skeleton stands for: as many as will come, so that nothing jumps. */
  skeletonRows: number;
  /** Other rows are on their way: these are still readable, and dimmed. */
  stale: boolean;
  isMarked?: (row: Row) => boolean;
  onRowClick?: (row: Row) => void;
}

/** The rows as a table, or their skeleton. Errors and emptiness take the table's place and are not its business. */
export function DataTable<Row extends { id: string }>(props: DataTableProps<Row>) {
  const { label, columns, isCompact, hasTwoLines, sort, search, list, rows, skeletonRows, stale } = props;
  const { isMarked, onRowClick } = props;
  const table = useTable({
    features: dataTableFeatures,
    columns,
    data: rows ?? noRows,
    getRowId: (row) => row.id,
    meta: { sort, search },
  });
  const screenful = Math.ceil((window.innerHeight - aboveRows) / rowHeight[isCompact ? 'compact' : 'usual']);
  const { list: shownList, count, isWhole } = useIncrementalRows(rows ?? noRows, list, screenful);
  const open = (event: MouseEvent<HTMLElement>) => {
    const index = clickedRowIndex(event);
    const row = index === undefined ? undefined : rows?.[index];
    if (row) onRowClick?.(row);
  };
  return (
    <table
      role="table"
      aria-label={label}
      aria-busy={stale || !rows || !isWhole}
      data-density={isCompact ? 'compact' : undefined}
      data-lines={hasTwoLines ? 2 : 1}
      className="block"
    >
      <thead
        role="rowgroup"
        className="sticky top-header z-10 block border-b border-line bg-surface text-xs text-ink-2 low:top-0"
      >
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id} role="row" className="flex h-9 items-center">
            {group.headers.map((header) => (
              <th
                key={header.id}
                role="columnheader"
                aria-sort={header.column.columnDef.meta?.sortable ? ariaSort[sort.order] : undefined}
                className={clsx(cellClass(header.column.columnDef.meta), 'font-medium')}
              >
                <FlexRender header={header} />
              </th>
            ))}
          </tr>
        ))}
      </thead>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the keyboard has the row's link; a press beside it is a convenience */}
      <tbody
        role="rowgroup"
        className={clsx('block transition-opacity', stale && 'opacity-60')}
        onClick={open}
      >
        {table
          .getRowModel()
          .rows.slice(0, count)
          .map((row, index) => (
            <DataRow
              // In another list a profile has another row, which does not move there from where it was.
              key={`${shownList} ${row.id}`}
              row={row}
              columns={columns}
              search={search}
              isDeferred={index >= screenful}
              isMarked={isMarked?.(row.original) ?? false}
            />
          ))}
        {rows && !isWhole && <PendingRows count={rows.length - count} />}
        {!rows && <SkeletonRows columns={columns} count={skeletonRows} />}
      </tbody>
    </table>
  );
}

/** Keeps the place of rows that are not drawn yet, so that nothing moves when they are. It is none of them to be pressed. */
function PendingRows({ count }: { count: number }) {
  return (
    <tr
      aria-hidden="true"
      className="pointer-events-none block"
      style={{ height: `calc(var(--row) * ${count})` }}
    />
  );
}

function SkeletonRows<Row extends object>({
  columns,
  count,
}: {
  columns: DataTableColumn<Row>[];
  count: number;
}) {
  return Array.from({ length: count }, (_, row) => (
    <tr key={row} role="row" className={rowClass}>
      {columns.map((column, index) => (
        <td key={column.id} role="cell" className={cellClass(column.meta)}>
          <Skeleton className={(row + index) % 3 === 0 ? 'h-3 w-1/2' : 'h-3 w-3/4'} />
        </td>
      ))}
    </tr>
  ));
}

/** The number of the row that a click is for; undefined for one on something that acts by itself, and for the end of selecting text. */
function clickedRowIndex({ target }: MouseEvent): number | undefined {
  if (!(target instanceof Element) || window.getSelection()?.toString()) return undefined;
  const row = target.closest('tr');
  const acting = target.closest('a, button, label, [tabindex]');
  return row && !(acting && row.contains(acting)) ? row.sectionRowIndex : undefined;
}
