import type { CheckedRow } from '#server/cli/import/read-batches.ts';
import { type ActiveGroup, createGroupResolver, type RowGroup } from '#text/people-table/resolve-groups.ts';
import { RefusedRow } from '#text/people-table/validate-row.ts';

/** Resolves the groups of each row. Rows with ambiguous or unknown groups are refused, with the reason. */
export function resolveRowGroups(batch: CheckedRow[], groups: ActiveGroup[]) {
  const resolver = createGroupResolver(groups);
  const groupsByRow = new Map<CheckedRow, RowGroup[]>();
  const refused = new Map<CheckedRow, string>();
  for (const checked of batch) {
    try {
      const list = resolver.resolve(checked.row);
      if (list) groupsByRow.set(checked, list);
    } catch (error) {
      if (!(error instanceof RefusedRow)) throw error;
      refused.set(checked, error.message);
    }
  }
  return { found: { lists: groupsByRow, refused }, listed: [...groupsByRow.values()].flat() };
}
