import { type GroupDraft, includes } from '#app/features/profiles/group-draft.ts';
import { GroupChoice } from '#app/features/profiles/change-groups/group-choice.tsx';
import { SameGroups } from '#app/features/profiles/change-groups/same-groups.tsx';
import { changeGroupsWords } from '#app/lib/words/change-groups.ts';
import type { ReceivedGroup } from '#contract/group.ts';

interface GroupsToChangeProps {
  portal_id: string;
  draft: GroupDraft;
  onChange: (draft: GroupDraft) => void;
}

/** The groups to assign and those to remove. One group is in one of them: the choice made last counts. */
export function GroupsToChange({ portal_id, draft, onChange }: GroupsToChangeProps) {
  const without = (groups: readonly ReceivedGroup[], others: readonly ReceivedGroup[]) =>
    groups.filter((group) => !includes(others, group));
  const setAssign = (assign: readonly ReceivedGroup[]) =>
    onChange({ assign, unassign: without(draft.unassign, assign) });
  const setUnassign = (unassign: readonly ReceivedGroup[]) =>
    onChange({ assign: without(draft.assign, unassign), unassign });
  return (
    <div className="flex flex-col gap-3">
      <GroupChoice
        portal_id={portal_id}
        label={changeGroupsWords.assign}
        chooseLabel={changeGroupsWords.chooseAssign}
        chosen={draft.assign}
        onChange={setAssign}
      />
      <GroupChoice
        portal_id={portal_id}
        label={changeGroupsWords.unassign}
        chooseLabel={changeGroupsWords.chooseUnassign}
        chosen={draft.unassign}
        onChange={setUnassign}
      />
      <SameGroups
        portal_id={portal_id}
        onTake={(groups) => setAssign([...without(draft.assign, groups), ...groups])}
      />
    </div>
  );
}
