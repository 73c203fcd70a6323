import { type ColumnDef, tableFeatures } from '@tanstack/react-table';
import type { Sort } from '#app/table/sort-header.tsx';

interface ColumnMeta {
  /** The width, for header and cells; columns without one share the remaining width equally. */
  className?: string;
  /** How the content of a cell is laid out, if that is more than text; not of the header. */
  layout?: string;
  /** The only column by which the rows can be sorted. */
  sortable?: boolean;
}

const columnMeta: ColumnMeta = {};
const tableMeta: { sort?: Sort; search?: string; hasTwoLines?: boolean } = {};

export const dataTableFeatures = tableFeatures({ columnMeta, tableMeta });

export type DataTableColumn<Row extends object> = ColumnDef<typeof dataTableFeatures, Row>;
