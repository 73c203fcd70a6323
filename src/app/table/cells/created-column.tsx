import { clsx } from 'clsx';
import type { DataTableColumn } from '#app/table/table-features.ts';
import { SortHeader } from '#app/table/sort-header.tsx';
import { TimeCell } from '#app/table/cells/time-cell.tsx';

/** The creation time of each row: the column by which a list is sorted. */
export function createdColumn<Row extends { created_at?: string | null | undefined }>(
  title: string,
  className?: string,
) {
  return {
    id: 'created_at',
    header: ({ table }) => {
      const { sort } = table.options.meta ?? {};
      return sort && <SortHeader {...sort} title={title} />;
    },
    meta: { className: clsx('w-32 flex-none', className), sortable: true },
    cell: ({ row }) => <TimeCell iso={row.original.created_at} />,
  } as const satisfies DataTableColumn<Row>;
}
