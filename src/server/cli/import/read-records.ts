import { decodeFile } from '#server/cli/import/decode-file.ts';
import { parseJsonCells } from '#server/cli/import/parse-json-cells.ts';
import { findHeader, type Header, readHeader } from '#text/people-table/read-header.ts';
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
import { createCsvReader, type CsvReader, type CsvRow } from '#text/csv-rows.ts';
import { maxTitleRows } from '#text/list-columns.ts';
import { sampleLength } from '#text/separators.ts';

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
  const top: CsvRow[] = [];
  for await (const row of readRows(file, createTableReader)) {
    const unusable = unusableFileOf(row);
    if (unusable) throw unusable;
    if (header) yield recordOf(row, header);
    else if (!declaresSeparator(row) && top.push(row) > maxTitleRows) header = yield* readTop(top);
  }
  if (!header && top.length > 0) yield* readTop(top);
}

/** Reads the first rows of a table, among which are the names of its columns. */
function* readTop(rows: readonly CsvRow[]): Generator<FileRecord, Header> {
  const texts = rows.map(({ cells }) => cells.map(unescapeFormula));
  const at = findHeader(texts);
  const header = readHeader(texts[at] ?? []);
  for (const row of rows.slice(at + 1)) yield recordOf(row, header);
  return header;
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
 * @param createReader called with the file, or its start if that is long enough to tell the separator
 */
async function* readRows(
  file: AsyncIterable<Uint8Array>,
  createReader: (head: string) => CsvReader,
): AsyncGenerator<CsvRow> {
  let read: CsvReader | undefined;
  let text = '';
  for await (const { piece, isEnd } of decodeFile(file)) {
    text += piece;
    if (!read && !isEnd && text.trimStart().length < sampleLength) continue;
    read ??= createReader(text);
    for (const row of read(text, isEnd)) if (!isBlankRow(row)) yield row;
    text = '';
  }
}
