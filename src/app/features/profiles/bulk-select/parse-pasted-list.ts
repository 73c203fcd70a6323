import { parse } from 'csv-parse/browser/esm/sync';
import { findEntryColumn, looksLikeEntry } from '#app/features/profiles/bulk-select/pasted-list-column.ts';
import { unescapeFormula } from '#text/csv-formula.ts';

export interface PastedList {
  /** Distinct emails and ids as written, in the list's order. */
  entries: readonly string[];
  /** The number of repeated entries. */
  duplicates: number;
  /** The column that holds the entries, by name or by number from 1; undefined if every cell is an entry. */
  column: string | number | undefined;
}

const separators = [',', ';', '\t'];

/**
 * Reads a pasted list: emails or ids separated by line breaks, commas, semicolons or tabs, or a table with a column of
 * them.
 */
export function parsePastedList(text: string): PastedList {
  const [head] = parseRows(text.trimStart().split(/[\r\n]/, 1)[0] ?? '', separators);
  if (head && findEntryColumn([head])) {
    const rows = parseRows(text, [detectSeparator(text)]);
    const column = findEntryColumn(rows);
    if (column) return { ...distinct(cellsOf(rows.slice(1), column.index)), column: column.name };
  }
  const rows = parseRows(text, separators);
  const index = isTable(rows) ? bestColumn(rows) : undefined;
  if (index === undefined) return { ...distinct(rows.flat()), column: undefined };
  return { ...distinct(cellsOf(rows, index)), column: index + 1 };
}

/** The key by which entries are compared: emails ignore case. */
export function entryKey(entry: string): string {
  return entry.includes('@') ? entry.toLowerCase() : entry;
}

/** Takes quotes literally if one of them is never closed. */
function parseRows(text: string, delimiter: string[]): string[][] {
  const parseWith = (quote: string | null) =>
    parse(text, {
      delimiter,
      quote,
      bom: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    });
  try {
    return parseWith('"');
  } catch {
    return parseWith(null);
  }
}

/** The separator of a table: the most frequent one in its first line. */
function detectSeparator(text: string): string {
  const [head = ''] = text.trimStart().split(/[\r\n]/, 1);
  const numberOf = (separator: string) => head.split(separator).length;
  return separators.toSorted((a, b) => numberOf(b) - numberOf(a))[0] ?? ',';
}

/** Whether the rows have equal widths and hold more than emails and ids. A single line is always a list. */
function isTable(rows: readonly string[][]): boolean {
  const width = rows[0]?.length ?? 0;
  if (rows.length < 2 || width < 2 || rows.some((row) => row.length !== width)) return false;
  return rows.flat().some((cell) => cell && !looksLikeEntry(cell));
}

/** The index of the column with the most emails or ids; the first one in a tie. */
function bestColumn(rows: readonly string[][]): number {
  const [first = []] = rows;
  const scores = first.map((_, index) => cellsOf(rows, index).filter(looksLikeEntry).length);
  return scores.indexOf(Math.max(...scores));
}

function cellsOf(rows: readonly string[][], index: number): string[] {
  return rows.map((row) => row[index] ?? '');
}

function distinct(cells: readonly string[]): Pick<PastedList, 'entries' | 'duplicates'> {
  const entries = cells.map(cleanEntry).filter(Boolean);
  const byKey = new Map<string, string>();
  for (const entry of entries) {
    const key = entryKey(entry);
    if (!byKey.has(key)) byKey.set(key, entry);
  }
  return { entries: [...byKey.values()], duplicates: entries.length - byKey.size };
}

/** Strips the apostrophe that an export adds, and reduces `Ada Lovelace <ada@acme.example>` to the address. */
function cleanEntry(cell: string): string {
  const text = unescapeFormula(cell.trim());
  return /<([^<>\s]+@[^<>\s]+)>$/.exec(text)?.[1] ?? text;
}
