import { FlexRender, type Row } from '@tanstack/react-table';
import { clsx } from 'clsx';
import { memo } from 'react';
import type { dataTableFeatures, DataTableColumn } from '#app/table/data-table.tsx';

interface DataRowProps<Data extends object> {
  row: Row<typeof dataTableFeatures, Data>;
  columns: DataTableColumn<Data>[];
  /** What was searched for, for cells to mark. */
  search: string;
  /** Otherwise it only keeps its place. */
  isDrawn: boolean;
  isMarked: boolean;
}

function AnyDataRow<Data extends object>({ row, columns, isDrawn, isMarked }: DataRowProps<Data>) {
  return (
    <tr className={clsx('group/row hover:bg-hover', isMarked && 'bg-warn-soft')}>
      {isDrawn ? (
        row.getAllCells().map((cell) => (
          <td
            key={cell.id}
            className={clsx('h-row border-b border-line px-3', cell.column.columnDef.meta?.className)}
          >
            <FlexRender cell={cell} />
          </td>
        ))
      ) : (
        <td aria-hidden="true" colSpan={columns.length} className="h-row border-b border-line" />
      )}
    </tr>
  );
}

/** A row that is rendered again only when what it shows has changed: the table makes all its rows anew when one has. */
export const DataRow = memo(
  AnyDataRow,
  (before, after) =>
    before.row.original === after.row.original &&
    before.columns === after.columns &&
    before.search === after.search &&
    before.isDrawn === after.isDrawn &&
    before.isMarked === after.isMarked,
  // `memo` forgets that the component is generic.
) as unknown as typeof AnyDataRow;
