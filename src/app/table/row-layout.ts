import { clsx } from 'clsx';

/**
 * Rows are flex boxes instead of table boxes, since browsers can skip rendering only those while they are off screen.
 * Some browsers do not expose a table with another layout as a table, so the elements set their roles.
 */
export const rowClass = 'flex min-h-row items-center border-b border-line';

/** @param meta of the column */
export function headerClass(meta: { className?: string } | undefined): string {
  return clsx('min-w-0 px-3 text-start', meta?.className ?? 'flex-1');
}

/** @param meta of the column */
export function cellClass(meta: { className?: string; layout?: string } | undefined): string {
  return clsx(headerClass(meta), meta?.layout);
}
