import { FlexRender, type Row } from '@tanstack/react-table';
import { clsx } from 'clsx';
import { memo } from 'react';
import type { dataTableFeatures, DataTableColumn } from '#app/table/table-features.ts';
import { cellClass, rowClass } from '#app/table/row-layout.ts';

interface DataRowProps<Data extends object> {
  row: Row<typeof dataTableFeatures, Data>;
  columns: DataTableColumn<Data>[];
  /** The search text, for cells to highlight. */
  search: string;
  /** The browser may skip rendering it while it is off screen. For visible rows that check would only cause a delay. */
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

/** A memoized row: the table recreates all its row objects when one changes. */
export const DataRow = memo(
  AnyDataRow,
  (before, after) =>
    before.row.original === after.row.original &&
    before.columns === after.columns &&
    before.search === after.search &&
    before.isDeferred === after.isDeferred &&
    before.isMarked === after.isMarked,
  // `memo` drops the generic parameter.
) as unknown as typeof AnyDataRow;
