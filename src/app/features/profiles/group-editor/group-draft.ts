import type { ReceivedGroup } from '#contract/group.ts';

/** Picks that are not saved: relative to what is held by hand, so that they stay right when that changes underneath. */
export interface GroupDraft {
  assign: readonly ReceivedGroup[];
  unassign: readonly ReceivedGroup[];
}

export const emptyDraft: GroupDraft = { assign: [], unassign: [] };

/** Without what has become true meanwhile: assigning what is held and removing what is not. */
export function pendingDraft(draft: GroupDraft, manual: readonly ReceivedGroup[]): GroupDraft {
  return {
    assign: draft.assign.filter((group) => !includes(manual, group)),
    unassign: draft.unassign.filter((group) => includes(manual, group)),
  };
}

/** Ticks or unticks a group. Doing it twice is as if it had not been done. */
export function toggleGroup(
  draft: GroupDraft,
  manual: readonly ReceivedGroup[],
  group: ReceivedGroup,
): GroupDraft {
  return includes(manual, group)
    ? { ...draft, unassign: toggle(draft.unassign, group) }
    : { ...draft, assign: toggle(draft.assign, group) };
}

/** Without groups that are no longer there. */
export function dropGroups(draft: GroupDraft, archived: readonly ReceivedGroup[]): GroupDraft {
  const isKept = (group: ReceivedGroup) => !includes(archived, group);
  return { assign: draft.assign.filter(isKept), unassign: draft.unassign.filter(isKept) };
}

export function isEmpty(draft: GroupDraft): boolean {
  return draft.assign.length === 0 && draft.unassign.length === 0;
}

export function includes(groups: readonly ReceivedGroup[], group: ReceivedGroup): boolean {
  return groups.some((other) => other.id === group.id);
}

function toggle(groups: readonly ReceivedGroup[], group: ReceivedGroup): ReceivedGroup[] {
  return includes(groups, group) ? groups.filter((other) => other.id !== group.id) : [...groups, group];
}
