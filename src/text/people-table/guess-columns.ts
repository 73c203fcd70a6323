import { isEmailAddress } from '#text/email-address.ts';
import { trimInvisible } from '#text/invisible.ts';
import { type Header, type HeaderColumn, importColumnOf } from '#text/people-table/read-header.ts';

/** How the first row of a table tells to read the others. */
export interface GuessedColumns {
  /** Whether the first row has names of columns, and no person. */
  hasNames: boolean;
  header: Header;
}

/**
 * Guesses the columns of a table that someone can correct. Where two columns have one meaning, the first counts; a column
 * without a known name is ignored. Without names, the column with the first email is recognized.
 */
export function guessColumns(firstRow: readonly string[]): GuessedColumns {
  const emailAt = firstRow.findIndex((cell) => isEmailAddress(trimInvisible(cell)));
  if (emailAt >= 0) {
    return { hasNames: false, header: firstRow.map((_, index) => (index === emailAt ? 'email' : null)) };
  }
  const used = new Set<HeaderColumn>();
  const header = firstRow.map((name) => {
    const column = importColumnOf(name) ?? null;
    if (column === null || used.has(column)) return null;
    used.add(column);
    return column;
  });
  return { hasNames: true, header };
}
