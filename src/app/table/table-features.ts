import { type ColumnDef, tableFeatures } from '@tanstack/react-table';
import type { Sort } from '#app/table/sort-header.tsx';

interface ColumnMeta {
  /** The width, for header and cells alike; without one a column takes an equal part of what the others leave. */
  className?: string;
  /** The one column that the rows can be ordered by. */
  sortable?: boolean;
}

const columnMeta: ColumnMeta = {};
const tableMeta: { sort?: Sort; search?: string } = {};

export const dataTableFeatures = tableFeatures({ columnMeta, tableMeta });

export type DataTableColumn<Row extends object> = ColumnDef<typeof dataTableFeatures, Row>;
