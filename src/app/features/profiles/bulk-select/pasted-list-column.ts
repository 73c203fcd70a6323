import { columnOf, maxTitleRows } from '#text/list-columns.ts';
import { findEntries, singleEntry } from '#text/pasted-entries.ts';

interface EntryColumn {
  /** The header as the table spells it; without one, the number of the column, from 1. */
  column: string | number;
  cells: readonly string[];
}

/** The columns that can be looked up, by preference. */
const lookUpColumns = ['id', 'email', 'consumer_id'] as const;

/**
 * The column of a table whose header names emails or ids. Of several, the first whose cells are mostly such entries: an
 * `id` can belong to another system. If none is, that of emails; without one, the only column with entries, whatever
 * its name. A title can stand above the header.
 * @returns undefined if no header is known, or several columns have entries and none is of emails
 */
export function findNamedColumn(table: readonly string[][]): EntryColumn | undefined {
  const isEntry = (cell: string) => findEntries(cell).length > 0;
  const isNamed = (cell: string) => lookUpColumns.some((wanted) => wanted === columnOf(cell));
  const at = table
    .slice(0, maxTitleRows + 1)
    .findIndex((row) => row.some((cell) => isEntry(cell) || isNamed(cell)));
  const [head = [], ...rows] = table.slice(Math.max(at, 0));
  if (head.some(isEntry)) return undefined;
  const all = head.map((column, index) => ({ column, cells: cellsOf(rows, index) }));
  const columns = lookUpColumns.flatMap((wanted) => all.filter(({ column }) => columnOf(column) === wanted));
  const hasMostlyEntries = ({ cells }: EntryColumn) => {
    const filled = cells.filter(Boolean);
    return filled.filter(isEntry).length > filled.length / 2;
  };
  const named = columns.find(hasMostlyEntries) ?? columns.find(({ column }) => columnOf(column) === 'email');
  if (named || columns.length === 0) return named;
  const [withEntries = columns[0], ...others] = all.filter(({ cells }) => cells.some(isEntry));
  return others.length > 0 ? undefined : withEntries;
}

/**
 * The column with the most entries of a table without a header: rows of equal width, in which some columns hold mostly
 * single entries, and the others none at all. Anything else is a list, of which no entry may be lost. So is one with
 * `Lovelace, Ada <ada@x.example>`, which only looks like a table.
 */
export function findUnnamedColumn(rows: readonly string[][], separator: string): EntryColumn | undefined {
  const [first = []] = rows;
  if (rows.length < 2 || rows.some((row) => row.length !== first.length)) return undefined;
  if (separator !== '\t' && rows.some((row) => row.some((cell) => cell.includes('<')))) return undefined;
  const counts = first.map((_, index) => countSoleEntries(cellsOf(rows, index)));
  if (counts.includes(undefined) || !counts.includes(0)) return undefined;
  const most = Math.max(...counts.map(Number));
  const index = counts.indexOf(most);
  return most > 0 ? { column: index + 1, cells: cellsOf(rows, index) } : undefined;
}

/** @returns undefined if the cells hold entries, but not mostly single ones */
function countSoleEntries(cells: readonly string[]): number | undefined {
  const count = cells.filter((cell) => singleEntry(cell) !== undefined).length;
  if (count > cells.filter(Boolean).length / 2) return count;
  return cells.some((cell) => findEntries(cell).length > 0) ? undefined : 0;
}

function cellsOf(rows: readonly string[][], index: number): string[] {
  return rows.map((row) => row[index] ?? '');
}
