import { UnusableFile } from '#text/people-table/unusable-file.ts';
import { type Column, columns } from '#text/people-table/validate-row.ts';
import { columnOf, type ListColumn } from '#text/list-columns.ts';

/** The column of each cell; null where the import ignores it. */
export type Header = (Column | null)[];

/** Additional columns of refused rows and exports, which can therefore be imported. */
const ignored = new Set(['', 'line', 'reason', 'object', 'all_groups', 'group_sources']);
const ignoredColumns = new Set<ListColumn | undefined>(['id', 'consumer_id', 'created_at', 'updated_at']);

/** @returns the column that a header means, null if the import ignores it, or undefined if it is unknown */
export function importColumnOf(header: string): Column | null | undefined {
  const column = columnOf(header);
  if (ignored.has(header.trim().toLowerCase()) || ignoredColumns.has(column)) return null;
  return columns.find((name) => name === column);
}

/**
 * Reads the first line of a table.
 * @throws {UnusableFile} if a column is unknown or repeated, or there is no email
 */
export function readHeader(cells: readonly string[]): Header {
  const header = cells.map(importColumnOf);
  const unknown = cells.filter((_, index) => header[index] === undefined);
  if (!header.includes('email')) throw unusable(`This one begins with ${quote(cells.join(', '))}.`);
  if (unknown.length > 0) throw unusable(`Remove or rename the others: ${unknown.map(quote).join(', ')}.`);
  for (const column of columns) {
    const names = cells.filter((_, index) => header[index] === column);
    if (names.length > 1) throw unusable(`${names.map(quote).join(' and ')} both mean ${column}.`);
  }
  return header.map((column) => column ?? null);
}

function unusable(problem: string): UnusableFile {
  return new UnusableFile(
    `The first line must name the columns, each once: ${columns.join(', ')}. Only email is required. ${problem}`,
  );
}

function quote(text: string): string {
  return JSON.stringify(text.slice(0, 200));
}
