import { groupWords } from '#app/lib/words/groups.ts';
import type { ReceivedGroup } from '#contract/group.ts';
import type { AssignedVia, ReceivedAssignment, ReceivedProfile } from '#contract/profile.ts';

/** What can be changed by hand comes first; the personal group, which every profile has, last. */
const rank: Record<AssignedVia, number> = { manual: 0, sso: 1, default: 2, user: 3 };
const byName = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

function isKnownVia(via: string): via is AssignedVia {
  return Object.hasOwn(rank, via);
}

/** The service leaves the order open; ours is by source, then by name. */
export function sortAssignments(groups: readonly ReceivedAssignment[]): ReceivedAssignment[] {
  const rankOf = ({ assigned_via }: ReceivedAssignment) =>
    isKnownVia(assigned_via) ? rank[assigned_via] : rank.sso;
  return groups.toSorted((a, b) => rankOf(a) - rankOf(b) || byName.compare(a.group.name, b.group.name));
}

/** The source of a group in plain words; a source that is not known is shown as it came. */
export function viaText(via: string): string {
  return isKnownVia(via) ? groupWords.via[via] : via;
}

/** The same in one word. */
export function viaShort(via: string): string {
  return isKnownVia(via) ? groupWords.viaShort[via] : via;
}

/** Why a group cannot be removed by hand; undefined when it can. */
export function whyFixed(via: string): string | undefined {
  if (via === 'manual') return undefined;
  return via === 'default' || via === 'sso' || via === 'user' ? groupWords.why[via] : groupWords.why.other;
}

/** The groups held by hand: those that ticks stand for. Where groups are unknown, none. */
export function manualGroups(profile: ReceivedProfile): ReceivedGroup[] {
  return (profile.groups ?? []).filter((held) => held.assigned_via === 'manual').map((held) => held.group);
}

/** A profile loaded under a group filter that it has left since. Unknown groups tell nothing. */
export function hasLeftFilter(profile: ReceivedProfile, consumer_group_id: string | undefined): boolean {
  if (!consumer_group_id || !profile.groups) return false;
  return !profile.groups.some((held) => held.group.id === consumer_group_id);
}
