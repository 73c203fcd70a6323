import { Combobox } from '@base-ui/react/combobox';
import { nonRemovableReason } from '#app/profile-list/non-removable-reason.ts';
import { includes } from '#app/features/profiles/group-editor/group-draft.ts';
import { GroupOptions } from '#app/group-picker/group-options.tsx';
import type { GroupEditor } from '#app/features/profiles/group-editor/use-group-editor.ts';
import { useGroupSearch } from '#app/group-picker/use-group-search.ts';
import { groupMessages } from '#app/messages/profiles/group-messages.ts';
import type { Picker } from '#app/ui/pickers/use-picker.ts';
import type { ReceivedGroup } from '#contract/group.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

interface AssignGroupsMenuProps {
  portal_id: string;
  profile: ReceivedProfile;
  editor: GroupEditor;
  picker: Picker;
}

/**
 * The multi-select. Checks stand for manual assignments; groups from other sources are checked, disabled, and say why.
 */
export function AssignGroupsMenu({ portal_id, profile, editor, picker }: AssignGroupsMenuProps) {
  const fixed = new Map(
    (profile.groups ?? [])
      .filter((assigned) => assigned.assigned_via !== 'manual')
      .map((assigned) => [
        assigned.group.id,
        { group: assigned.group, reason: nonRemovableReason(assigned.assigned_via) },
      ]),
  );
  const groupSearch = useGroupSearch(portal_id, picker, ({ id }) => fixed.has(id));
  const { assign, unassign } = editor.pending;
  const checked = [
    ...[...fixed.values()].map((assigned) => assigned.group),
    ...editor.manual.filter((group) => !includes(unassign, group)),
    ...assign,
  ];
  const toggleChanged = (next: ReceivedGroup[]) => {
    const changed =
      next.find((group) => !includes(checked, group)) ?? checked.find((group) => !includes(next, group));
    if (changed && !fixed.has(changed.id)) editor.toggle(changed);
  };
  return (
    <Combobox.Root<ReceivedGroup, true>
      multiple
      {...groupSearch.combobox}
      value={checked}
      onValueChange={toggleChanged}
    >
      <GroupOptions
        label={groupMessages.picker}
        groupSearch={groupSearch}
        portal_id={portal_id}
        isMultiple
        onCreated={editor.toggle}
        nonRemovableReason={(group) => fixed.get(group.id)?.reason}
      />
    </Combobox.Root>
  );
}
