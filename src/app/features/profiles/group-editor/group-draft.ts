import type { GroupChangeResult } from '#app/bulk/apply-group-change.ts';
import type { ReceivedGroup } from '#contract/group.ts';

/** Unsaved changes, relative to the manual assignments: they stay correct when those change meanwhile. */
export interface GroupDraft {
  assign: readonly ReceivedGroup[];
  unassign: readonly ReceivedGroup[];
}

export const emptyDraft: GroupDraft = { assign: [], unassign: [] };

/** Drops changes that have no effect any more: assigned groups to assign, unassigned ones to remove. */
export function pendingDraft(draft: GroupDraft, manual: readonly ReceivedGroup[]): GroupDraft {
  return {
    assign: draft.assign.filter((group) => !includes(manual, group)),
    unassign: draft.unassign.filter((group) => includes(manual, group)),
  };
}

/** Checks or unchecks a group. Toggling it twice restores the draft. */
export function toggleGroup(
  draft: GroupDraft,
  manual: readonly ReceivedGroup[],
  group: ReceivedGroup,
): GroupDraft {
  return includes(manual, group)
    ? { ...draft, unassign: toggle(draft.unassign, group) }
    : { ...draft, assign: toggle(draft.assign, group) };
}

/** What is left of a draft after a save: the changes that were not made and can be tried again. */
export function unsavedDraft(
  { assign, unassign }: GroupDraft,
  { results }: Pick<GroupChangeResult, 'results'>,
): GroupDraft {
  const isUnsaved = ({ id }: ReceivedGroup) => results[id]?.is === 'failed' || results[id]?.is === 'ignored';
  return { assign: assign.filter(isUnsaved), unassign: unassign.filter(isUnsaved) };
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
