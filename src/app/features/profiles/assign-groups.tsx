import { UserRoundPlus } from 'lucide-react';
import { lazy } from 'react';
import type { GroupEditor } from '#app/features/profiles/use-group-editor.ts';
import { groupWords } from '#app/lib/words/groups.ts';
import { PickerButton } from '#app/ui/picker-button.tsx';
import type { ReceivedProfile } from '#contract/profile.ts';

const loadMenu = async () => ({
  default: (await import('#app/features/profiles/assign-menu.tsx')).AssignMenu,
});
const AssignMenu = lazy(loadMenu);

interface AssignGroupsProps {
  portal_id: string;
  profile: ReceivedProfile;
  editor: GroupEditor;
}

/** Opens the picker of the groups to assign and to take away. */
export function AssignGroups({ portal_id, profile, editor }: AssignGroupsProps) {
  return (
    <PickerButton
      load={loadMenu}
      renderPopup={(picker) => (
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
