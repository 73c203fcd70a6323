import { findEntries } from '#text/pasted-entries.ts';
import {
  type Header,
  type HeaderColumn,
  importColumnOf,
  importColumnsOf,
} from '#text/people-table/read-header.ts';
import { isEmailCell } from '#text/people-table/validate-row.ts';

/** How the first row of a table tells to read the others. */
export interface GuessedColumns {
  /** Whether the first row has names of columns, and no person. */
  hasNames: boolean;
  header: Header;
}

/**
 * Guesses the columns of a table that someone can correct. Where two columns have one meaning, the first counts; a
 * column without a known name is ignored. Without names, the column with the first email is recognized; without a known
 * name for it, the only column that has an email in the next row.
 */
export function guessColumns(firstRow: readonly string[], nextRow: readonly string[] = []): GuessedColumns {
  const emailAt = findEmail(firstRow) ?? findBlankEmail(firstRow, nextRow);
  if (emailAt !== undefined) {
    const widest = firstRow.length < nextRow.length ? nextRow : firstRow;
    return { hasNames: false, header: widest.map((_, index) => (index === emailAt ? 'email' : null)) };
  }
  const used = new Set<HeaderColumn>();
  const header = importColumnsOf(firstRow).map((column = null) => {
    if (column === null || used.has(column)) return null;
    used.add(column);
    return column;
  });
  const [onlyEmail, ...otherEmails] = nextRow.flatMap((cell, index) => (isEmailCell(cell) ? [index] : []));
  if (
    !used.has('email') &&
    onlyEmail !== undefined &&
    otherEmails.length === 0 &&
    header[onlyEmail] === null
  ) {
    header[onlyEmail] = 'email';
  }
  return { hasNames: true, header };
}

/**
 * The index of the first email, or else of one that cannot be imported, such as `ada@x.example or bea@x.example`: that
 * row is to be refused and shown. Beside the name of a column, it is an example.
 */
function findEmail(row: readonly string[]): number | undefined {
  const valid = row.findIndex(isEmailCell);
  if (valid >= 0) return valid;
  const possible = row.findIndex((cell) => findEntries(cell).some((entry) => entry.includes('@')));
  return possible < 0 || row.some((cell) => importColumnOf(cell)) ? undefined : possible;
}

/** The index of the next row's email, if the first row has nothing in its place: no name of a column, nor an email. */
function findBlankEmail(firstRow: readonly string[], nextRow: readonly string[]): number | undefined {
  if (firstRow.some((cell) => importColumnOf(cell))) return undefined;
  const at = findEmail(nextRow);
  return at === undefined || firstRow[at]?.trim() ? undefined : at;
}
