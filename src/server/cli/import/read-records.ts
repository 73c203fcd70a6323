import { decodeFile } from '#server/cli/import/decode-file.ts';
import { parseJsonCells } from '#server/cli/import/parse-json-cells.ts';
import { type Header, readHeader } from '#text/people-table/read-header.ts';
import { UnusableFile } from '#text/people-table/unusable-file.ts';
import {
  createTableReader,
  declaresSeparator,
  type FileRecord,
  isBlankRow,
  recordOf,
  unusableFileOf,
} from '#text/people-table/table-records.ts';
import { RefusedRow } from '#text/people-table/validate-row.ts';
import { unescapeFormula } from '#text/csv-formula.ts';
import { createCsvReader, type CsvReader, type CsvRow, maxRowLength } from '#text/csv-rows.ts';

export type FileFormat = 'csv' | 'ndjson';

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
    const unusable = unusableFileOf(row);
    if (unusable) throw unusable;
    if (header) yield recordOf(row, header);
    else if (!declaresSeparator(row)) header = readHeader(row.cells.map(unescapeFormula));
  }
}

async function* readJsonLines(file: AsyncIterable<Uint8Array>): AsyncGenerator<FileRecord> {
  // Without separators, the reader splits lines.
  for await (const row of readRows(file, () => createCsvReader(''))) {
    const { line, cells, problem } = row;
    if (problem === 'too long') throw unusableFileOf(row);
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
    if (!read && !isEnd && !hasFirstLine(text)) continue;
    read ??= createReader(text);
    for (const row of read(text, isEnd)) if (!isBlankRow(row)) yield row;
    text = '';
  }
}

/** Whether the first line that is not blank is complete, or longer than a reader accepts. */
function hasFirstLine(text: string): boolean {
  const line = text.trimStart();
  return line.length > maxRowLength || /[\r\n]/.test(line);
}
