import { clsx } from 'clsx';
import type { DataTableColumn } from '#app/table/data-table.tsx';

const fromWidths = { sm: 'max-sm:hidden', lg: 'max-lg:hidden' };

/** The narrowest windows that have room for a column. */
export type FromWidth = keyof typeof fromWidths;

/** A column's width and visibility, for header, skeleton and cells alike. */
export function columnClassName<Row extends object>({ meta }: DataTableColumn<Row>): string {
  return clsx(meta?.className, meta?.from && fromWidths[meta.from]);
}
