import { cellClass, rowClass } from '#app/table/row-layout.ts';
import type { DataTableColumn } from '#app/table/table-features.ts';
import { Skeleton } from '#app/ui/feedback/skeleton.tsx';

/**
 * Reserves the height of rows that are not rendered yet, so that the layout does not shift. Clicks on it open nothing.
 */
export function PendingRows({ count }: { count: number }) {
  return (
    <tr
      aria-hidden="true"
      className="pointer-events-none block"
      style={{ height: `calc(var(--row) * ${count})` }}
    />
  );
}

/** Rows during the first load. */
export function SkeletonRows<Row extends object>({
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
