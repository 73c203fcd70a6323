import { byName } from '#app/lib/by-name.ts';
import { isKnownVia } from '#app/profile-list/assigned-via.ts';
import type { Filters } from '#app/profile-list/list-params.ts';
import type { ReceivedGroup } from '#contract/group.ts';
import type { AssignedVia, ReceivedAssignment, ReceivedProfile } from '#contract/profile.ts';

/** Manual assignments come first; the personal group, which every profile has, comes last. */
const rank: Record<AssignedVia, number> = { manual: 0, sso: 1, default: 2, user: 3 };

/** Sorts assignments by source, then by name, then by id. The service does not define an order. */
export function sortAssignments(groups: readonly ReceivedAssignment[]): ReceivedAssignment[] {
  const rankOf = ({ assigned_via }: ReceivedAssignment) =>
    isKnownVia(assigned_via) ? rank[assigned_via] : rank.sso;
  return groups.toSorted(
    (a, b) => rankOf(a) - rankOf(b) || byName(a.group, b.group) || (a.group.id < b.group.id ? -1 : 1),
  );
}

/**
 * What sets a profile apart: its groups without the default ones, which everyone has, and its personal one.
 * @param filtered_id the group that the list is filtered by; it is kept, and comes first
 */
export function ownAssignments(
  groups: readonly ReceivedAssignment[],
  filtered_id: string | undefined,
): ReceivedAssignment[] {
  const isFiltered = ({ group }: ReceivedAssignment) => group.id === filtered_id;
  const sorted = sortAssignments(groups);
  return [...sorted.filter(isFiltered), ...sorted.filter((one) => !isFiltered(one) && !isShared(one))];
}

/** Whether everyone has this group, or one like it. */
export function isShared({ assigned_via: via }: ReceivedAssignment): boolean {
  return via === 'default' || via === 'user';
}

/** The manually assigned groups, by name; none if the groups are unknown. */
export function manualGroups(profile: ReceivedProfile): ReceivedGroup[] {
  return sortAssignments(profile.groups ?? [])
    .filter((assignment) => assignment.assigned_via === 'manual')
    .map((assignment) => assignment.group);
}

/** The filters that rows were read with. */
export interface ListFilters extends Partial<Pick<Filters, 'status' | 'consumer_group_id'>> {
  /** Whether a profile matches those that the API does not have. */
  matches?: ((profile: ReceivedProfile) => boolean) | undefined;
}

/**
 * Whether a profile no longer matches the filters with which it was read, except a search. False if that is unknown.
 */
export function hasLeftFilter(profile: ReceivedProfile, filters: ListFilters): boolean {
  const { consumer_group_id, status, matches } = filters;
  if (matches && !matches(profile)) return true;
  if (status && profile.status !== status) return true;
  if (!consumer_group_id || !profile.groups) return false;
  return !profile.groups.some((assignment) => assignment.group.id === consumer_group_id);
}
