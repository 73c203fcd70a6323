import { isKnownVia } from '#app/profile-list/assigned-via.ts';
import type { ReceivedGroup } from '#contract/group.ts';
import type { AssignedVia, ReceivedAssignment, ReceivedProfile } from '#contract/profile.ts';

/** What can be changed by hand comes first; the personal group, which every profile has, last. */
const rank: Record<AssignedVia, number> = { manual: 0, sso: 1, default: 2, user: 3 };
const byName = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** The service leaves the order open; ours is by source, then by name. */
export function sortAssignments(groups: readonly ReceivedAssignment[]): ReceivedAssignment[] {
  const rankOf = ({ assigned_via }: ReceivedAssignment) =>
    isKnownVia(assigned_via) ? rank[assigned_via] : rank.sso;
  return groups.toSorted((a, b) => rankOf(a) - rankOf(b) || byName.compare(a.group.name, b.group.name));
}

/** The groups held by hand: those that ticks stand for. Where groups are unknown, none. */
export function manualGroups(profile: ReceivedProfile): ReceivedGroup[] {
  return (profile.groups ?? [])
    .filter((assignment) => assignment.assigned_via === 'manual')
    .map((assignment) => assignment.group);
}

/** A profile loaded under a group filter that it has left since. Unknown groups tell nothing. */
export function hasLeftFilter(profile: ReceivedProfile, consumer_group_id: string | undefined): boolean {
  if (!consumer_group_id || !profile.groups) return false;
  return !profile.groups.some((assignment) => assignment.group.id === consumer_group_id);
}
