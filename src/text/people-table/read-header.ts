import { isNamePart, nameParts, unpairedNamePart } from '#text/people-table/join-name.ts';
import { UnusableFile } from '#text/people-table/unusable-file.ts';
import { type Column, columns, isBlank, isEmailCell } from '#text/people-table/validate-row.ts';
import { columnOf, type ListColumn, maxTitleRows } from '#text/list-columns.ts';

/** What a column of a table can be imported as. */
export type HeaderColumn = Column | (typeof nameParts)[number];

/** The column of each cell; null where the import ignores it. */
export type Header = (HeaderColumn | null)[];

const headerColumns: readonly HeaderColumn[] = [...columns, ...nameParts];

/** Additional columns of refused rows and exports, which can therefore be imported. */
const ignored = new Set(['', 'line', 'reason', 'object', 'all_groups', 'group_sources']);
const ignoredColumns = new Set<ListColumn | undefined>(['id', 'consumer_id', 'created_at', 'updated_at']);

/** @returns the column that a header means, null if the import ignores it, or undefined if it is unknown */
export function importColumnOf(header: string): HeaderColumn | null | undefined {
  const column = columnOf(header);
  if (ignored.has(header.trim().toLowerCase()) || ignoredColumns.has(column)) return null;
  return column === 'full_name' ? 'name' : headerColumns.find((name) => name === column);
}

/** The same for all headers of a table: a single part of names counts only if no column has whole names. */
export function importColumnsOf(headers: readonly string[]): (HeaderColumn | null | undefined)[] {
  const found = headers.map(importColumnOf);
  const hasOnePart = new Set(found.filter(isNamePart)).size === 1;
  if (!hasOnePart || !headers.some((header) => columnOf(header) === 'full_name')) return found;
  return found.map((column) => (isNamePart(column) ? null : column));
}

/**
 * The index of the row that names the columns, below a title. A row with an email is a person, and ends the search. One
 * row may be a label and an email, such as `Export for, admin@x.example`: it belongs to the title.
 * @param rows the first rows of a table
 * @returns without a known column of emails, the first row that has several cells
 */
export function findHeader(rows: readonly string[][]): number {
  const top = rows.slice(0, maxTitleRows + 1);
  const at = top.findIndex((cells) => cells.some((cell) => importColumnOf(cell) === 'email'));
  if (at < 0) return findUnknownHeader(top);
  const above = top.slice(0, at).filter((cells) => cells.some(isEmailCell));
  return above.length > 1 || !above.every(isLabelledEmail) ? 0 : at;
}

/** @returns 0 if that row has a person: what is above could be a person, too */
function findUnknownHeader(top: readonly string[][]): number {
  const at = top.findIndex((cells) => cells.filter((cell) => !isBlank(cell)).length > 1);
  const hasPerson = top.slice(0, at + 1).some((cells) => cells.some(isEmailCell));
  return hasPerson ? 0 : Math.max(at, 0);
}

function isLabelledEmail(cells: readonly string[]): boolean {
  const [label = '', email = '', ...others] = cells.filter((cell) => !isBlank(cell));
  return !isEmailCell(label) && isEmailCell(email) && others.length === 0;
}

/**
 * Reads the line of a table that names its columns.
 * @throws {UnusableFile} if a column is unknown or repeated, or there is no email, or only a part of the names
 */
export function readHeader(cells: readonly string[]): Header {
  const header = importColumnsOf(cells);
  const unknown = cells.filter((_, index) => header[index] === undefined);
  if (!header.includes('email')) throw unusable(`This one begins with ${quote(cells.join(', '))}.`);
  if (unknown.length > 0) throw unusable(`Remove or rename the others: ${unknown.map(quote).join(', ')}.`);
  for (const column of headerColumns) {
    const names = cells.filter((_, index) => header[index] === column);
    if (names.length > 1) throw unusable(`${names.map(quote).join(' and ')} both mean ${column}.`);
  }
  const part = unpairedNamePart(header);
  if (part !== undefined) {
    const name = quote(cells[header.findIndex((column) => column === part)] ?? part);
    throw unusable(
      `${name} is only a part of the name: add the column of the other part, or rename this one to name.`,
    );
  }
  return header.map((column) => column ?? null);
}

function unusable(problem: string): UnusableFile {
  return new UnusableFile(
    `The first line must name the columns, each once: ${columns.join(', ')}. Only email is required. ${problem}`,
  );
}

function quote(text: string): string {
  return JSON.stringify(text.slice(0, 200));
}
