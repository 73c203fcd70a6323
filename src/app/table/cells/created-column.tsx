import { clsx } from 'clsx';
import type { DataTableColumn } from '#app/table/table-features.ts';
import { SortHeader } from '#app/table/sort-header.tsx';
import { RelativeTime } from '#app/ui/relative-time.tsx';

/** When each row was created: the column that a list is ordered by. */
export function createdColumn<Row extends { created_at: string }>(title: string, className?: string) {
  return {
    id: 'created_at',
    header: ({ table }) => {
      const { sort } = table.options.meta ?? {};
      return sort ? <SortHeader {...sort} title={title} /> : title;
    },
    meta: { className: clsx('w-32 flex-none', className), sortable: true },
    cell: ({ row }) => <RelativeTime iso={row.original.created_at} />,
  } as const satisfies DataTableColumn<Row>;
}
