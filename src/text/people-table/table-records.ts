import { joinName } from '#text/people-table/join-name.ts';
import type { Header } from '#text/people-table/read-header.ts';
import { UnusableFile } from '#text/people-table/unusable-file.ts';
import { type Cells, RefusedRow } from '#text/people-table/validate-row.ts';
import { unescapeFormula } from '#text/csv-formula.ts';
import { createCsvReader, type CsvReader, type CsvRow } from '#text/csv-rows.ts';
import { declaredSeparator, detectSeparator } from '#text/separators.ts';

/** One row of the file, not yet validated. */
export interface FileRecord {
  /** The line on which the row starts, from 1. */
  line: number;
  cells: Cells;
  /** Why the row cannot be parsed. */
  refusal?: RefusedRow;
}

/**
 * @param head the start of a table, which determines the separator: all of it, or at least `sampleLength` after blank
 * lines
 */
export function createTableReader(head: string): CsvReader {
  const firstLine = head.split(/[\r\n]/).find((line) => line.trim() !== '') ?? '';
  return createCsvReader(declaredSeparator(firstLine) ?? detectSeparator(head));
}

/** Why the rest of a table cannot be read, if that is so. */
export function unusableFileOf({ line, problem }: CsvRow): UnusableFile | undefined {
  if (problem === 'quote not closed')
    return new UnusableFile(`Line ${line} opens a quote that is never closed.`);
  if (problem === 'too long') return new UnusableFile(`Line ${line} has more than a million characters.`);
  return undefined;
}

export function isBlankRow({ cells }: CsvRow): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/** Whether the row is a first line such as `sep=;`, which spreadsheets write before the header. */
export function declaresSeparator({ cells }: CsvRow): boolean {
  return /^"?sep=/i.test(cells[0] ?? '');
}

/**
 * Names the cells of a row by the header, with one name of its parts. Missing cells are absent, as spreadsheets omit
 * separators at the end of a line.
 */
export function recordOf({ line, cells, problem }: CsvRow, header: Header): FileRecord {
  const named = header.flatMap((column, index) => {
    const cell = cells[index];
    return column && cell !== undefined ? [[column, unescapeFormula(cell)]] : [];
  });
  const surplus = cells.slice(header.length).filter((cell) => cell.trim() !== '');
  const reasons = [
    problem && 'a quote is in the middle of a cell: write such a cell "with ""quotes"" around it"',
    surplus.length > 0 && `has more cells than the first line: ${surplus.join(', ')}`,
  ].filter((reason) => typeof reason === 'string');
  return {
    line,
    cells: joinName(Object.fromEntries(named)),
    ...(reasons.length > 0 && { refusal: new RefusedRow(reasons.join('; ')) }),
  };
}
