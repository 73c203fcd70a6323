import { isKnownVia } from '#app/profile-list/assigned-via.ts';
import type { Filters } from '#app/profile-list/list-params.ts';
import type { ReceivedGroup } from '#contract/group.ts';
import type { AssignedVia, ReceivedAssignment, ReceivedProfile } from '#contract/profile.ts';

/** Manual assignments come first; the personal group, which every profile has, comes last. */
const rank: Record<AssignedVia, number> = { manual: 0, sso: 1, default: 2, user: 3 };
const byName = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Sorts assignments by source, then by name, then by id. The service does not define an order. */
export function sortAssignments(groups: readonly ReceivedAssignment[]): ReceivedAssignment[] {
  const rankOf = ({ assigned_via }: ReceivedAssignment) =>
    isKnownVia(assigned_via) ? rank[assigned_via] : rank.sso;
  return groups.toSorted(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      byName.compare(a.group.name, b.group.name) ||
      (a.group.id < b.group.id ? -1 : 1),
  );
}

/** The manually assigned groups, by name; none if the groups are unknown. */
export function manualGroups(profile: ReceivedProfile): ReceivedGroup[] {
  return sortAssignments(profile.groups ?? [])
    .filter((assignment) => assignment.assigned_via === 'manual')
    .map((assignment) => assignment.group);
}

/** Whether a profile no longer matches the filters by group and status with which it was read. False if that is unknown. */
export function hasLeftFilter(profile: ReceivedProfile, filters: Partial<Filters>): boolean {
  const { consumer_group_id, status } = filters;
  if (status && profile.status !== status) return true;
  if (!consumer_group_id || !profile.groups) return false;
  return !profile.groups.some((assignment) => assignment.group.id === consumer_group_id);
}
