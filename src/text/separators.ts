import { columnOf } from '#text/list-columns.ts';

/** Separators of table cells. A comma is the default, spreadsheets in many languages write semicolons. */
export const separators = [',', ';', '\t', '|'];

/**
 * Detects the separator of a table by its first line: the one that separates the most known headers, or else the most
 * frequent one. Ignores quoted cells.
 * @returns a comma if there is none
 */
export function detectSeparator(firstLine: string): string {
  const unquoted = firstLine.replace(/"(?:[^"]|"")*"/g, '');
  const headersOf = (separator: string) => firstLine.split(separator).filter(columnOf).length;
  const countOf = (separator: string) => unquoted.split(separator).length;
  const [best = ','] = separators.toSorted((a, b) => headersOf(b) - headersOf(a) || countOf(b) - countOf(a));
  return best;
}

/**
 * Reads the separator from a first line such as `sep=;`, with which files tell Excel how to split them. Spreadsheets
 * that save the file again add quotes or empty cells to it.
 * @returns undefined if the line is something else
 */
export function declaredSeparator(firstLine: string): string | undefined {
  const [, separator] = /^\ufeff?\s*"?sep=([^\w\s"']|\t)"?[,;\t|]*\s*$/i.exec(firstLine) ?? [];
  return separator;
}
