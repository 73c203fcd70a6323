import type { QueryClient } from '@tanstack/react-query';
import { changeCachedRows } from '#app/api/update-cached-profile.ts';
import type { ReceivedGroup } from '#contract/group.ts';

/** Updates a group in the profiles of the cached lists. One that is archived is no longer among their groups. */
export function updateCachedGroup(queryClient: QueryClient, portal_id: string, group: ReceivedGroup): void {
  const isGone = group.status === 'archived';
  changeCachedRows(queryClient, portal_id, (row) => {
    if (!row.groups?.some((assignment) => assignment.group.id === group.id)) return undefined;
    const groups = row.groups.flatMap((assignment) => {
      if (assignment.group.id !== group.id) return assignment;
      return isGone ? [] : { ...assignment, group: { ...assignment.group, ...group } };
    });
    return [{ ...row, groups }];
  });
}
