import { yieldToPage } from '#app/lib/yield-to-page.ts';
import { entryKey } from '#app/people-lookup/entry-key.ts';
import type { CsvRow } from '#text/csv-rows.ts';
import type { Header } from '#text/people-table/read-header.ts';
import type { GroupResolver, RowGroup } from '#text/people-table/resolve-groups.ts';
import { recordOf } from '#text/people-table/table-records.ts';
import { type Cells, readRow, RefusedRow } from '#text/people-table/validate-row.ts';

export interface TableRow {
  /** From 1. */
  line: number;
  cells: Cells;
}

/** A person of a table. Rows with the same email are one person. */
export interface TablePerson {
  rows: readonly TableRow[];
  email: string;
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
      const person = { rows: [{ line, cells }], email: read.email, name: read.name, groups };
      people.set(key, mergePeople(people.get(key), person));
    } catch (error) {
      if (!(error instanceof RefusedRow)) throw error;
      refused.push({ line, reason: error.message, cells });
    }
  }
  return { people: [...people.values()], refused };
}

/** Adds another row of the same person: its groups, and its name if it has one. */
function mergePeople(first: TablePerson | undefined, other: TablePerson): TablePerson {
  if (!first) return other;
  const groups = new Map([...first.groups, ...other.groups].map((group) => [group.id ?? group.name, group]));
  return {
    ...first,
    rows: [...first.rows, ...other.rows],
    name: other.name ?? first.name,
    groups: [...groups.values()],
  };
}
