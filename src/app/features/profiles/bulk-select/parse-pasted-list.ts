import { findNamedColumn, findUnnamedColumn } from '#app/features/profiles/bulk-select/pasted-list-column.ts';
import {
  type ListItem,
  readListItem,
  readMailboxes,
} from '#app/features/profiles/bulk-select/read-mailboxes.ts';
import { entryKey } from '#app/people-lookup/entry-key.ts';
import { readJsonRows } from '#app/features/profiles/bulk-select/read-json-rows.ts';
import { createCsvReader } from '#text/csv-rows.ts';
import { trimInvisible } from '#text/invisible.ts';
import { columnOf } from '#text/list-columns.ts';
import { declaredSeparator, detectSeparator } from '#text/separators.ts';

export interface PastedList {
  /** Distinct emails and ids, in the list's order. */
  entries: readonly string[];
  /** The number of repeated entries. */
  duplicates: number;
  /** Distinct texts that are neither an email nor an id, where one is expected. */
  unrecognized: readonly string[];
  /** The column that holds the entries, by name or by number from 1; undefined if the text is not a table. */
  column: string | number | undefined;
}

/**
 * Reads a pasted list: emails or ids separated by line breaks, commas, semicolons or tabs, addresses as mail programs
 * write them, or a table with a column of them, as text or as JSON.
 */
export function parsePastedList(text: string): PastedList {
  const [first = '', ...others] = text.trimStart().split(/\r\n|\n|\r/);
  const declared = declaredSeparator(first);
  const list = declared === undefined ? text : others.join('\n');
  const separator = declared ?? detectSeparator(list);
  const rows = readJsonRows(text) ?? readTable(list, separator);
  const table = findNamedColumn(rows) ?? findUnnamedColumn(rows, separator);
  return summarize(table?.cells.map(readListItem) ?? readMailboxes(list), table?.column);
}

function readTable(text: string, separator: string): string[][] {
  return createCsvReader(separator)(text, true).map(({ cells }) => cells.map(trimInvisible));
}

function summarize(items: readonly ListItem[], column: PastedList['column']): PastedList {
  const entries = items.flatMap((item) => item.entries);
  const byKey = new Map<string, string>();
  for (const entry of entries) if (!byKey.has(entryKey(entry))) byKey.set(entryKey(entry), entry);
  const unrecognized = items.filter((item) => item.entries.length === 0 && isContent(item.text));
  return {
    entries: [...byKey.values()],
    duplicates: entries.length - byKey.size,
    unrecognized: [...new Set(unrecognized.map(({ text }) => text))],
    column,
  };
}

/** Not only punctuation, nor a header such as `Email` or `To:` beside a list. */
function isContent(text: string): boolean {
  return /[\p{L}\p{N}].*[^:]$/u.test(text) && columnOf(text) === undefined;
}
