import { useQueries } from '@tanstack/react-query';
import { groupQuery } from '#app/api/group-queries.ts';
import { selectedGroup } from '#app/group-picker/group-filter.tsx';
import type { ReceivedGroup } from '#contract/group.ts';

/** Groups of a refinement by ID; undefined while a name loads. Like the group filter, says which do not exist. */
export function useRefineGroups(
  portal_id: string,
  ids: readonly string[],
): Map<string, ReceivedGroup | undefined> {
  const unique = [...new Set(ids)];
  const queries = useQueries({ queries: unique.map((id) => groupQuery(portal_id, id)) });
  return new Map(
    queries.map((query, index) => {
      const id = unique[index] ?? '';
      const { selected, isPending } = selectedGroup(id, query);
      return [id, isPending ? undefined : (selected ?? undefined)];
    }),
  );
}
