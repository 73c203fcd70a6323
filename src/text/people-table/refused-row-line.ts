import { csvHeader, csvLine } from '#text/csv-line.ts';
import { formatNameList } from '#text/name-list.ts';
import { type Cells, columns } from '#text/people-table/validate-row.ts';

/** The first line of a file of refused rows, which can be corrected and imported. */
export const refusedRowsHeader = csvHeader(['line', 'reason', ...columns]);

/** The line of a refused row in CSV. */
export function refusedRowLine(line: number, reason: string, cells: Cells): string {
  return csvLine([String(line), reason, ...columns.map((column) => cellText(cells[column]))]);
}

/** Formats a list of names as in an export, and other values as JSON. */
export function cellText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return formatNameList(value);
  return typeof value === 'string' ? value : JSON.stringify(value);
}
