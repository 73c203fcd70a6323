import { yieldToPage } from '#app/lib/yield-to-page.ts';
import { entryKey } from '#app/people-lookup/entry-key.ts';
import type { CsvRow } from '#text/csv-rows.ts';
import type { Header } from '#text/people-table/read-header.ts';
import type { GroupResolver, RowGroup } from '#text/people-table/resolve-groups.ts';
import { recordOf } from '#text/people-table/table-records.ts';
import { type Cells, readRow, RefusedRow } from '#text/people-table/validate-row.ts';

/** A person of a table. Rows with the same email are one person. */
export interface TablePerson {
  /** The lines of the rows, from 1. */
  lines: readonly number[];
  email: string;
  name: string | undefined;
  groups: readonly RowGroup[];
  cells: Cells;
}

/** A row that cannot be imported. */
export interface RefusedTableRow {
  line: number;
  reason: string;
  cells: Cells;
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
      const person = { lines: [line], email: read.email, name: read.name, groups, cells };
      people.set(key, mergePeople(people.get(key), person));
    } catch (error) {
      if (!(error instanceof RefusedRow)) throw error;
      refused.push({ line, reason: error.message, cells });
    }
  }
  return { people: [...people.values()], refused };
}

/** Adds another row of the same person: its groups, and its name if there was none. */
function mergePeople(first: TablePerson | undefined, other: TablePerson): TablePerson {
  if (!first) return other;
  const groups = new Map([...first.groups, ...other.groups].map((group) => [group.id ?? group.name, group]));
  return {
    ...first,
    lines: [...first.lines, ...other.lines],
    name: first.name ?? other.name,
    groups: [...groups.values()],
  };
}
