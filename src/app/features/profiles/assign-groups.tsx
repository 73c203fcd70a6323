import { UserRoundPlus } from 'lucide-react';
import type { GroupEditor } from '#app/features/profiles/use-group-editor.ts';
import { latePart } from '#app/lib/late-part.ts';
import { groupWords } from '#app/lib/words/groups.ts';
import { PickerButton } from '#app/ui/picker-button.tsx';
import type { ReceivedProfile } from '#contract/profile.ts';

const assignMenu = latePart(async () => (await import('#app/features/profiles/assign-menu.tsx')).AssignMenu);

interface AssignGroupsProps {
  portal_id: string;
  profile: ReceivedProfile;
  editor: GroupEditor;
}

/** Opens the picker of the groups to assign and to take away. */
export function AssignGroups({ portal_id, profile, editor }: AssignGroupsProps) {
  return (
    <PickerButton
      popup={assignMenu}
      renderPopup={(AssignMenu, picker) => (
        <AssignMenu portal_id={portal_id} profile={profile} editor={editor} picker={picker} />
      )}
      shortcut={{ layer: 'drawer', action: 'assign' }}
      isCombobox
      aria-label={groupWords.assign}
      icon={<UserRoundPlus aria-hidden="true" className="size-3.5" />}
      disabledReason={editor.fixedReason}
    >
      {groupWords.assign}
    </PickerButton>
  );
}
