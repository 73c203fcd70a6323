import { Combobox } from '@base-ui/react/combobox';
import { whyFixed } from '#app/list/assigned-via.ts';
import { includes } from '#app/features/profiles/group-draft.ts';
import { GroupList } from '#app/features/profiles/group-list.tsx';
import type { GroupEditor } from '#app/features/profiles/use-group-editor.ts';
import { useGroupSearch } from '#app/features/profiles/use-group-search.ts';
import { groupWords } from '#app/lib/words/groups.ts';
import type { Picker } from '#app/ui/use-picker.ts';
import type { ReceivedGroup } from '#contract/group.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

interface AssignMenuProps {
  portal_id: string;
  profile: ReceivedProfile;
  editor: GroupEditor;
  picker: Picker;
}

/** The multi-select. Ticks are manual memberships; groups held otherwise are ticked, fixed, and say why. */
export function AssignMenu({ portal_id, profile, editor, picker }: AssignMenuProps) {
  const groupSearch = useGroupSearch(portal_id, picker);
  const fixed = new Map(
    (profile.groups ?? [])
      .filter((held) => held.assigned_via !== 'manual')
      .map((held) => [held.group.id, { group: held.group, reason: whyFixed(held.assigned_via) }]),
  );
  const { assign, unassign } = editor.pending;
  const ticked = [
    ...[...fixed.values()].map((held) => held.group),
    ...editor.manual.filter((group) => !includes(unassign, group)),
    ...assign,
  ];
  const toggleChanged = (next: ReceivedGroup[]) => {
    const changed =
      next.find((group) => !includes(ticked, group)) ?? ticked.find((group) => !includes(next, group));
    if (changed && !fixed.has(changed.id)) editor.toggle(changed);
  };
  return (
    <Combobox.Root<ReceivedGroup, true>
      multiple
      {...groupSearch.combobox}
      value={ticked}
      onValueChange={toggleChanged}
    >
      <GroupList
        label={groupWords.picker}
        groupSearch={groupSearch}
        isMultiple
        whyFixed={(group) => fixed.get(group.id)?.reason}
      />
    </Combobox.Root>
  );
}
