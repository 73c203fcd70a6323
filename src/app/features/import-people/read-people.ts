import { yieldToPage } from '#app/lib/yield-to-page.ts';
import { entryKey } from '#app/people-lookup/entry-key.ts';
import type { CsvRow } from '#text/csv-rows.ts';
import { isEmailAddress } from '#text/email-address.ts';
import { withTypographicApostrophes } from '#text/normalize-address.ts';
import type { Header } from '#text/people-table/read-header.ts';
import type { GroupResolver, RowGroup } from '#text/people-table/resolve-groups.ts';
import { recordOf } from '#text/people-table/table-records.ts';
import { type Cells, readRow, RefusedRow, writtenEmail } from '#text/people-table/validate-row.ts';

interface TableRow {
  /** From 1. */
  line: number;
  cells: Cells;
}

/** A person of a table. Rows with the same email are one person. */
export interface TablePerson {
  rows: readonly TableRow[];
  email: string;
  /** Other spellings of their email, under which the portal may have them: it normalizes no emails. */
  spellings: readonly string[];
  name: string | undefined;
  groups: readonly RowGroup[];
}

/** A row that cannot be imported. */
export interface RefusedTableRow extends TableRow {
  reason: string;
}

export interface TablePeople {
  people: readonly TablePerson[];
  refused: readonly RefusedTableRow[];
}

/** How many rows are read before the page may react. */
const rowsPerPiece = 500;

/** Validates the rows of a table, as the command for files does, and finds the groups that they list. */
export async function readPeople(
  rows: readonly CsvRow[],
  header: Header,
  resolver: GroupResolver,
): Promise<TablePeople> {
  const people = new Map<string, TablePerson>();
  const refused: RefusedTableRow[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % rowsPerPiece === 0) await yieldToPage();
    const { line, cells, refusal } = recordOf(row, header);
    try {
      if (refusal) throw refusal;
      const read = readRow(cells);
      const groups = resolver.resolve(read) ?? [];
      const key = entryKey(read.email);
      const spellings = spellingsOf(read.email, cells);
      const person = { rows: [{ line, cells }], email: read.email, spellings, name: read.name, groups };
      people.set(key, mergePeople(people.get(key), person));
    } catch (error) {
      if (!(error instanceof RefusedRow)) throw error;
      refused.push({ line, reason: error.message, cells });
    }
  }
  return { people: [...people.values()], refused };
}

/** The email as the file writes it, and with typographic apostrophes. */
function spellingsOf(email: string, cells: Cells): string[] {
  const written = typeof cells['email'] === 'string' ? writtenEmail(cells['email']) : email;
  const isOther = (one: string) => isEmailAddress(one) && entryKey(one) !== entryKey(email);
  return [...new Set([written, withTypographicApostrophes(email)])].filter(isOther);
}

/** Adds another row of the same person: its groups, and its name if it has one. */
function mergePeople(first: TablePerson | undefined, other: TablePerson): TablePerson {
  if (!first) return other;
  const groups = new Map([...first.groups, ...other.groups].map((group) => [group.id ?? group.name, group]));
  return {
    ...first,
    rows: [...first.rows, ...other.rows],
    spellings: [...new Set([...first.spellings, ...other.spellings])],
    name: other.name ?? first.name,
    groups: [...groups.values()],
  };
}
