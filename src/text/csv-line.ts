import { stringify } from 'csv-stringify/browser/esm/sync';
import { escapeFormula } from '#text/csv-formula.ts';

/** The first line of a file, with the byte order mark that makes spreadsheets detect UTF-8. */
export function csvHeader(names: readonly string[]): string {
  return `\ufeff${csvLine(names)}`;
}

/**
 * A line as in RFC 4180. Every cell is quoted: some spreadsheets also split at characters other than the comma, and the
 * rest of an unquoted cell would become a cell of its own.
 */
export function csvLine(cells: readonly string[]): string {
  return stringify([cells.map(escapeFormula)], {
    quoted: true,
    quoted_empty: true,
    record_delimiter: 'windows',
  });
}
