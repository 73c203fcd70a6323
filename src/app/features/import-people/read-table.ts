import { UnsuitableFile } from '#app/features/import-people/read-file-text.ts';
import { yieldToPage } from '#app/lib/yield-to-page.ts';
import { importFileMessages } from '#app/messages/people/import-file-messages.ts';
import type { CsvRow } from '#text/csv-rows.ts';
import { unescapeFormula } from '#text/csv-formula.ts';
import type { Encoding } from '#text/decode-text.ts';
import { maxTitleRows } from '#text/list-columns.ts';
import { type GuessedColumns, guessColumns } from '#text/people-table/guess-columns.ts';
import { findHeader } from '#text/people-table/read-header.ts';
import {
  createTableReader,
  declaresSeparator,
  isBlankRow,
  unusableFileOf,
} from '#text/people-table/table-records.ts';
import { UnusableFile } from '#text/people-table/unusable-file.ts';

interface TableText {
  text: string;
  /** The name and the encoding of the file; undefined if the table was pasted. */
  file: string | undefined;
  encoding: Encoding | undefined;
}

/** A table of people, and how its columns are read unless someone says otherwise. */
export interface PeopleTable extends GuessedColumns, Omit<TableText, 'text'> {
  /** By column; undefined if the first row has a person. */
  names: readonly string[] | undefined;
  rows: readonly CsvRow[];
}

const maxRows = 50_000;

/** How much is read before the page may react, in characters. */
const pieceLength = 500_000;

/**
 * Reads a table of people.
 * @throws {UnsuitableFile} if it has no rows, too many, or cannot be read to its end
 */
export async function readTable({ text, ...source }: TableText, isEmbedded: boolean): Promise<PeopleTable> {
  const all = await readRows(text);
  const top = all.slice(0, maxTitleRows + 1).map(({ cells }) => cells.map(unescapeFormula));
  const at = findHeader(top);
  const [first, ...others] = all.slice(at);
  const [cells, nextCells] = top.slice(at);
  if (!first || !cells) throw new UnsuitableFile(importFileMessages.empty);
  const guessed = guessColumns(cells, nextCells);
  const rows = guessed.hasNames ? others : [first, ...others];
  if (rows.length === 0) throw new UnsuitableFile(importFileMessages.empty);
  if (rows.length > maxRows) {
    throw new UnsuitableFile(importFileMessages.tooManyRows(rows.length, maxRows, isEmbedded));
  }
  return { ...source, ...guessed, names: guessed.hasNames ? cells : undefined, rows };
}

async function readRows(text: string): Promise<CsvRow[]> {
  const read = createTableReader(text);
  const rows: CsvRow[] = [];
  for (let at = 0; at < text.length; at += pieceLength) {
    const piece = read(text.slice(at, at + pieceLength), at + pieceLength >= text.length);
    const unusable = piece.map(unusableFileOf).find((error) => error instanceof UnusableFile);
    if (unusable) throw new UnsuitableFile(unusable.message);
    for (const row of piece) if (!isBlankRow(row) && !declaresSeparator(row)) rows.push(row);
    await yieldToPage();
  }
  return rows;
}
