import { escapeFormula } from '#text/csv-formula.ts';

/** The first line of a file, with the byte order mark by which spreadsheets know UTF-8. */
export function csvHeader(names: readonly string[]): string {
  return `\ufeff${csvLine(names)}`;
}

/**
 * A line of RFC 4180. Every cell is quoted: some spreadsheets cut at other signs than the comma, and what comes behind would
 * be a cell of its own.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${escapeFormula(cell).replaceAll('"', '""')}"`).join(',')}\r\n`;
}
