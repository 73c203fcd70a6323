import { createCsvReader, type CsvRow } from '#text/csv-rows.ts';
import { columnOf, maxTitleRows } from '#text/list-columns.ts';
import { findEntries, singleEntry } from '#text/pasted-entries.ts';

/** Separators of table cells. A comma is the default, spreadsheets in many languages write semicolons. */
export const separators = [',', ';', '\t', '|'];

/** How much of a table tells its separator, in characters. */
export const sampleLength = 16_384;

/**
 * Detects the separator of a table by its first rows: one that separates both known headers and emails
 * or IDs, or else the most known headers, or else the most emails and IDs, or else most rows into
 * equally many cells, or else the most cells.
 * @param head the start of a table, or all of it
 * @returns a comma if there is none
 */
export function detectSeparator(head: string): string {
  const rated = separators.map((separator) => ({ separator, ratings: rate(sampleRows(head, separator)) }));
  const [best] = rated.toSorted((a, b) => compare(b.ratings, a.ratings));
  return best?.separator ?? ',';
}

function sampleRows(head: string, separator: string): CsvRow[] {
  const text = head.replace(/^\s*[\r\n]/, '');
  const rows = createCsvReader(separator)(text.slice(0, sampleLength), true);
  return text.length > sampleLength && rows.length > 1 ? rows.slice(0, -1) : rows;
}

function rate(rows: readonly CsvRow[]): number[] {
  const isEntry = (cell: string) => hasNoSeparator(cell) && singleEntry(cell) !== undefined;
  const isHeader = (cell: string) => hasNoSeparator(cell) && columnOf(cell) !== undefined;
  const hasPerson = ({ cells, problem }: CsvRow) =>
    problem || cells.some((cell) => findEntries(cell).length > 0);
  const firstPerson = rows.findIndex(hasPerson);
  const top = rows.slice(0, firstPerson < 0 ? undefined : firstPerson).slice(0, maxTitleRows + 1);
  const headers = Math.max(0, ...top.map(({ cells }) => cells.filter(isHeader).length));
  // This separator cannot have written the others.
  const valid = rows.filter(({ problem }) => !problem);
  const found = valid.filter(({ cells }) => cells.some(isEntry)).length;
  const counts = new Map<number, number>();
  for (const { cells } of valid) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  counts.delete(1);
  const [[width, alike] = [0, 0]] = [...counts].toSorted(([, a], [, b]) => b - a);
  return [Number(headers > 0 && found > 0), headers, found, alike, width];
}

/** Headers and entries are recognized with any punctuation, so that "Contact;Name" as one cell would be, too. */
function hasNoSeparator(cell: string): boolean {
  return !separators.some((separator) => cell.includes(separator));
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
