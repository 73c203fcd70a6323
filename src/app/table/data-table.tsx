import { FlexRender, useTable } from '@tanstack/react-table';
import { clsx } from 'clsx';
import type { MouseEvent } from 'react';
import { actOnClick } from '#app/table/act-on-click.ts';
import { useNextFrame } from '#app/lib/use-next-frame.ts';
import { DataRow } from '#app/table/data-row.tsx';
import { type DataTableColumn, dataTableFeatures } from '#app/table/table-features.ts';
import { headerClass } from '#app/table/row-layout.ts';
import type { Sort } from '#app/table/sort-header.tsx';
import { PendingRows, SkeletonRows } from '#app/table/placeholder-rows.tsx';
import { useIncrementalRows } from '#app/table/use-incremental-rows.ts';

const ariaSort = { asc: 'ascending', desc: 'descending' } as const;

/** The minimum height above the rows, in pixels. */
const aboveRows = 150;
/** The minimum row heights as set in theme.css, in pixels. */
const rowHeight = { compact: 32, usual: 44 };

/** One shared array: a new one per render would reset the table. */
const noRows: never[] = [];

interface DataTableProps<Row extends { id: string }> {
  /** The accessible name of the table. */
  label: string;
  columns: DataTableColumn<Row>[];
  /** Uses a smaller row height. */
  isCompact: boolean;
  /** Rows have room for two lines, compact or not. */
  hasTwoLines: boolean;
  sort: Sort;
  /** The search text, for cells to highlight. */
  search: string;
  /** Identifies the list. */
  list: string;
  /** Undefined during the first load. */
  rows: Row[] | undefined;
  /** How many rows the skeleton has: as many as are expected, so that the layout does not shift. */
  skeletonRows: number;
  /** Other rows are loading: the current ones stay readable, but dimmed. */
  stale: boolean;
  isMarked?: (row: Row) => boolean;
  /** Of the row that the drawer shows. */
  openId?: string | undefined;
  onRowClick?: (row: Row) => void;
}

/** The rows as a table, or a skeleton. Errors and empty states replace the table and are handled by its parent. */
export function DataTable<Row extends { id: string }>(props: DataTableProps<Row>) {
  const { label, columns, isCompact, hasTwoLines, sort, search, list, rows, skeletonRows, stale } = props;
  const { isMarked, openId, onRowClick } = props;
  const table = useTable({
    features: dataTableFeatures,
    columns,
    data: rows ?? noRows,
    getRowId: (row) => row.id,
    meta: { sort, search, hasTwoLines },
  });
  const screenful = Math.ceil((window.innerHeight - aboveRows) / rowHeight[isCompact ? 'compact' : 'usual']);
  const { list: shownList, count, isWhole } = useIncrementalRows(rows ?? noRows, list, screenful);
  // When columns come or go, the rows of the screen come first.
  const onScreen = { columns, hasTwoLines };
  const offScreen = { columns: useNextFrame(columns), hasTwoLines: useNextFrame(hasTwoLines) };
  const open = (event: MouseEvent<HTMLElement>) => {
    const clicked = clickedRow(event);
    const row = clicked && rows?.[clicked.sectionRowIndex];
    if (!row || !onRowClick) return;
    // As a click on the link does for which the row stands.
    if (event.ctrlKey || event.metaKey) window.open(clicked.querySelector('a')?.href);
    else actOnClick(event, () => onRowClick(row));
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
                className={clsx(headerClass(header.column.columnDef.meta), 'font-medium')}
              >
                {typeof header.column.columnDef.header === 'string' ? (
                  header.column.columnDef.header
                ) : (
                  <FlexRender header={header} />
                )}
              </th>
            ))}
          </tr>
        ))}
      </thead>
      {/* The row's link covers the keyboard; clicking the rest of the row is a convenience. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions */}
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
              // In another list a profile gets a new row, instead of moving its old one.
              key={`${shownList} ${row.id}`}
              row={row}
              {...(index < screenful ? onScreen : offScreen)}
              search={search}
              isDeferred={index >= screenful}
              isMarked={isMarked?.(row.original) ?? false}
              isOpen={row.id === openId}
            />
          ))}
        {rows && !isWhole && <PendingRows count={rows.length - count} />}
        {!rows && <SkeletonRows columns={columns} count={skeletonRows} />}
      </tbody>
    </table>
  );
}

/** The clicked row; undefined for clicks on interactive elements. */
function clickedRow({ target }: MouseEvent): HTMLTableRowElement | undefined {
  if (!(target instanceof Element)) return undefined;
  const row = target.closest('tr');
  const acting = target.closest('a, button, label, [tabindex]');
  return row && !(acting && row.contains(acting)) ? row : undefined;
}
