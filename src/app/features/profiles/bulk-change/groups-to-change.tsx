import { type GroupDraft, includes } from '#app/features/profiles/group-editor/group-draft.ts';
import { GroupMultiSelect } from '#app/group-picker/group-multi-select.tsx';
import { CopyGroupsFromProfile } from '#app/features/profiles/bulk-change/copy-groups-from-profile.tsx';
import { groupChangeMessages } from '#app/messages/profiles/group-change-messages.ts';
import type { ReceivedGroup } from '#contract/group.ts';

interface GroupsToChangeProps {
  portal_id: string;
  draft: GroupDraft;
  onChange: (draft: GroupDraft) => void;
}

/** The groups to assign and to remove. A group can be in only one of the two: selecting it moves it. */
export function GroupsToChange({ portal_id, draft, onChange }: GroupsToChangeProps) {
  const without = (groups: readonly ReceivedGroup[], others: readonly ReceivedGroup[]) =>
    groups.filter((group) => !includes(others, group));
  const setAssign = (assign: readonly ReceivedGroup[]) =>
    onChange({ assign, unassign: without(draft.unassign, assign) });
  const setUnassign = (unassign: readonly ReceivedGroup[]) =>
    onChange({ assign: without(draft.assign, unassign), unassign });
  return (
    <div className="flex flex-col gap-3">
      <GroupMultiSelect
        portal_id={portal_id}
        label={groupChangeMessages.assign}
        selectLabel={groupChangeMessages.selectAssign}
        selected={draft.assign}
        onChange={setAssign}
        canCreate
      />
      <GroupMultiSelect
        portal_id={portal_id}
        label={groupChangeMessages.unassign}
        selectLabel={groupChangeMessages.selectUnassign}
        selected={draft.unassign}
        onChange={setUnassign}
      />
      <CopyGroupsFromProfile
        portal_id={portal_id}
        onCopy={(groups) => setAssign([...without(draft.assign, groups), ...groups])}
      />
    </div>
  );
}
