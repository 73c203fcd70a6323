import { type Cell, FlexRender, type Row } from '@tanstack/react-table';
import { clsx } from 'clsx';
import { memo } from 'react';
import type { dataTableFeatures, DataTableColumn } from '#app/table/table-features.ts';
import { cellClass, rowClass } from '#app/table/row-layout.ts';

/** What a cell shows, apart from its column. */
interface Shown<Data extends object> {
  /** The row's data. */
  data: Data;
  /** The search text, for cells to highlight. */
  search: string;
  /** There is room for two lines, for cells to use. */
  hasTwoLines: boolean;
}

interface DataRowProps<Data extends object> extends Omit<Shown<Data>, 'data'> {
  row: Row<typeof dataTableFeatures, Data>;
  columns: DataTableColumn<Data>[];
  /** The browser may skip rendering it while it is off screen. For visible rows that check would only cause a delay. */
  isDeferred: boolean;
  isMarked: boolean;
  /** It is what the drawer shows. */
  isOpen: boolean;
}

function AnyDataRow<Data extends object>(props: DataRowProps<Data>) {
  const { row, search, hasTwoLines, isDeferred, isMarked, isOpen } = props;
  return (
    <tr
      role="row"
      aria-current={isOpen || undefined}
      className={clsx(
        rowClass,
        'group/row hover:bg-hover',
        isDeferred && 'deferred',
        isMarked && 'bg-warn-soft',
        // With forced colours, an outline is all that is left.
        isOpen && 'bg-selected outline-2 -outline-offset-2 outline-transparent',
      )}
    >
      {row.getAllCells().map((cell) => (
        <DataCell
          key={cell.column.id}
          cell={cell}
          data={row.original}
          search={search}
          hasTwoLines={hasTwoLines}
        />
      ))}
    </tr>
  );
}

/** A memoized row: the table recreates all its row objects when one changes. */
export const DataRow = memo(
  AnyDataRow,
  (before, after) =>
    before.row.original === after.row.original &&
    before.columns === after.columns &&
    before.search === after.search &&
    before.hasTwoLines === after.hasTwoLines &&
    before.isDeferred === after.isDeferred &&
    before.isMarked === after.isMarked &&
    before.isOpen === after.isOpen,
  // `memo` drops the generic parameter.
) as unknown as typeof AnyDataRow;

interface DataCellProps<Data extends object> extends Shown<Data> {
  cell: Cell<typeof dataTableFeatures, Data>;
}

function AnyDataCell<Data extends object>({ cell }: DataCellProps<Data>) {
  return (
    <td role="cell" className={cellClass(cell.column.columnDef.meta)}>
      <FlexRender cell={cell} />
    </td>
  );
}

/** A memoized cell: when columns come or go, as beside a drawer, the others stay as they are. */
const DataCell = memo(
  AnyDataCell,
  (before, after) =>
    before.cell.column.columnDef.cell === after.cell.column.columnDef.cell &&
    before.data === after.data &&
    before.search === after.search &&
    before.hasTwoLines === after.hasTwoLines,
  // As above.
) as unknown as typeof AnyDataCell;
