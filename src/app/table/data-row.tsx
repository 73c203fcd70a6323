import { FlexRender, type Row } from '@tanstack/react-table';
import { clsx } from 'clsx';
import { memo } from 'react';
import type { dataTableFeatures, DataTableColumn } from '#app/table/table-features.ts';
import { cellClass, rowClass } from '#app/table/row-layout.ts';

interface DataRowProps<Data extends object> {
  row: Row<typeof dataTableFeatures, Data>;
  columns: DataTableColumn<Data>[];
  /** What was searched for, for cells to mark. */
  search: string;
  /** The browser may leave it out while it cannot be seen. Of rows that can, deciding this would make them late. */
  isDeferred: boolean;
  isMarked: boolean;
}

function AnyDataRow<Data extends object>({ row, isDeferred, isMarked }: DataRowProps<Data>) {
  return (
    <tr
      role="row"
      className={clsx(
        rowClass,
        'group/row hover:bg-hover',
        isDeferred && 'deferred',
        isMarked && 'bg-warn-soft',
      )}
    >
      {row.getAllCells().map((cell) => (
        <td key={cell.column.id} role="cell" className={cellClass(cell.column.columnDef.meta)}>
          <FlexRender cell={cell} />
        </td>
      ))}
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
    before.isDeferred === after.isDeferred &&
    before.isMarked === after.isMarked,
  // `memo` forgets that the component is generic.
) as unknown as typeof AnyDataRow;
