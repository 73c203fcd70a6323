import { clsx } from 'clsx';

/**
 * Rows are boxes of their own and not a table's: only so can the browser leave out those that cannot be seen. What is laid out
 * otherwise than a table is none for some browsers; the elements say their roles themselves.
 */
export const rowClass = 'flex min-h-row items-center border-b border-line';

/** @param meta the column's */
export function cellClass(meta: { className?: string } | undefined): string {
  return clsx('min-w-0 px-3 text-start', meta?.className ?? 'flex-1');
}
