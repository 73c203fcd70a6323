import { createCsvReader } from '#text/csv-rows.ts';
import { columnOf, maxTitleRows } from '#text/list-columns.ts';
import { soleEntry } from '#text/pasted-entries.ts';

/** Separators of table cells. A comma is the default, spreadsheets in many languages write semicolons. */
export const separators = [',', ';', '\t', '|'];

/** How much of a table tells its separator, in characters. */
export const sampleLength = 16_384;

/**
 * Detects the separator of a table by its first rows: the one that separates the most known headers, or else the most
 * emails and IDs, or else most rows into equally many cells, or else the most cells.
 * @param head the start of a table, or all of it
 * @returns a comma if there is none
 */
export function detectSeparator(head: string): string {
  const rated = separators.map((separator) => ({ separator, ratings: rate(sampleRows(head, separator)) }));
  const [best] = rated.toSorted((a, b) => compare(b.ratings, a.ratings));
  return best?.separator ?? ',';
}

/** The rows of a sample, apart from those that this separator cannot have written. */
function sampleRows(head: string, separator: string): string[][] {
  const text = head.replace(/^\s*[\r\n]/, '');
  const rows = createCsvReader(separator)(text.slice(0, sampleLength), true);
  const isCut = text.length > sampleLength && rows.length > 1;
  return (isCut ? rows.slice(0, -1) : rows).filter(({ problem }) => !problem).map(({ cells }) => cells);
}

function rate(rows: readonly string[][]): number[] {
  const headers = rows.slice(0, maxTitleRows + 1).map((cells) => cells.filter(isHeader).length);
  const found = rows.filter((cells) => cells.some((cell) => soleEntry(cell) !== undefined)).length;
  const counts = new Map<number, number>();
  for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [[width, alike] = [0, 0]] = [...counts].toSorted(([, a], [, b]) => b - a);
  return [Math.max(0, ...headers), found, alike, width];
}

/** Headers are recognized in any punctuation, so that "Contact;Name" as one cell would be, too. */
function isHeader(cell: string): boolean {
  return !separators.some((separator) => cell.includes(separator)) && columnOf(cell) !== undefined;
}

/** Compares two lists by their first numbers that differ. */
function compare(a: readonly number[], b: readonly number[]): number {
  return a.map((number, index) => number - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
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
