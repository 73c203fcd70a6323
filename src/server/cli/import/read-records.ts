import { decodeFile } from '#server/cli/import/decode-file.ts';
import { parseJsonCells } from '#server/cli/import/parse-json-cells.ts';
import { type Header, readHeader } from '#server/cli/import/read-header.ts';
import { UnusableFile } from '#server/cli/import/unusable-file.ts';
import { type Cells, RefusedRow } from '#server/cli/import/validate-row.ts';
import { unescapeFormula } from '#text/csv-formula.ts';
import { createCsvReader, type CsvReader, type CsvRow } from '#text/csv-rows.ts';
import { declaredSeparator, detectSeparator } from '#text/separators.ts';

export type FileFormat = 'csv' | 'ndjson';

/** One row of the file, not yet validated. */
export interface FileRecord {
  /** The line on which the row starts, from 1. */
  line: number;
  cells: Cells;
  /** Why the row cannot be parsed. */
  refusal?: RefusedRow;
}

/**
 * Reads a file row by row, as a stream.
 * @throws {UnusableFile} if the file, or the rest of it, is not in this format
 */
export async function* readRecords(
  file: AsyncIterable<Uint8Array>,
  format: FileFormat,
): AsyncGenerator<FileRecord> {
  let isEmpty = true;
  for await (const record of format === 'csv' ? readTable(file) : readJsonLines(file)) {
    isEmpty = false;
    yield record;
  }
  if (isEmpty) throw new UnusableFile('The file has no rows.');
}

async function* readTable(file: AsyncIterable<Uint8Array>): AsyncGenerator<FileRecord> {
  let header: Header | undefined;
  for await (const row of readRows(file, createTableReader)) {
    if (row.problem === 'quote not closed')
      throw new UnusableFile(`Line ${row.line} opens a quote that is never closed.`);
    if (header) yield recordOf(row, header);
    else if (!/^"?sep=/i.test(row.cells[0] ?? '')) header = readHeader(row.cells.map(unescapeFormula));
  }
}

function createTableReader(head: string): CsvReader {
  const firstLine = head.split(/[\r\n]/).find((line) => line.trim() !== '') ?? '';
  return createCsvReader(declaredSeparator(firstLine) ?? detectSeparator(firstLine));
}

/** Missing cells are absent, as spreadsheets omit separators at the end of a line. */
function recordOf({ line, cells, problem }: CsvRow, header: Header): FileRecord {
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
    cells: Object.fromEntries(named),
    ...(reasons.length > 0 && { refusal: new RefusedRow(reasons.join('; ')) }),
  };
}

async function* readJsonLines(file: AsyncIterable<Uint8Array>): AsyncGenerator<FileRecord> {
  // Without separators, the reader splits lines.
  for await (const { line, cells } of readRows(file, () => createCsvReader(''))) {
    try {
      yield { line, cells: parseJsonCells(cells.join('')) };
    } catch (error) {
      if (!(error instanceof RefusedRow)) throw error;
      yield { line, cells: {}, refusal: error };
    }
  }
}

/**
 * Reads the rows that are not blank.
 * @param createReader called with the start of the file, including its first line that is not blank
 */
async function* readRows(
  file: AsyncIterable<Uint8Array>,
  createReader: (head: string) => CsvReader,
): AsyncGenerator<CsvRow> {
  let read: CsvReader | undefined;
  let text = '';
  for await (const { piece, isEnd } of decodeFile(file)) {
    text += piece;
    if (!read && !isEnd && !/\S.*[\r\n]/.test(text)) continue;
    read ??= createReader(text);
    for (const row of read(text, isEnd)) {
      if (row.problem === 'too long')
        throw new UnusableFile(`Line ${row.line} has more than a million characters.`);
      if (row.cells.some((cell) => cell.trim() !== '')) yield row;
    }
    text = '';
  }
}
