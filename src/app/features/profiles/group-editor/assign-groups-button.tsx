import { UserRoundPlus } from 'lucide';
import type { GroupEditor } from '#app/features/profiles/group-editor/use-group-editor.ts';
import { lazyWithPreload } from '#app/lib/lazy/lazy-with-preload.ts';
import { groupMessages } from '#app/messages/profiles/group-messages.ts';
import { Icon } from '#app/ui/icon.tsx';
import { PickerButton } from '#app/ui/pickers/picker-button.tsx';
import type { ReceivedProfile } from '#contract/profile.ts';

const assignGroupsMenu = lazyWithPreload(
  async () => (await import('#app/features/profiles/group-editor/assign-groups-menu.tsx')).AssignGroupsMenu,
);

const buttonId = 'assign-groups';

/** Opens the picker in the drawer on screen. */
export function openAssignGroups(): void {
  const button = document.getElementById(buttonId);
  // Scrolls the button into view, since the popup opens next to it.
  button?.focus();
  button?.click();
}

interface AssignGroupsButtonProps {
  portal_id: string;
  profile: ReceivedProfile;
  editor: GroupEditor;
}

/** Opens the picker of the groups to assign and remove. */
export function AssignGroupsButton({ portal_id, profile, editor }: AssignGroupsButtonProps) {
  return (
    <PickerButton
      popup={assignGroupsMenu}
      renderPopup={(AssignGroupsMenu, picker) => (
        <AssignGroupsMenu portal_id={portal_id} profile={profile} editor={editor} picker={picker} />
      )}
      id={buttonId}
      shortcut={{ layer: 'drawer', action: 'assign' }}
      isCombobox
      aria-label={groupMessages.assign}
      icon={<Icon node={UserRoundPlus} className="size-3.5" />}
      disabledReason={editor.fixedReason}
    >
      {groupMessages.assign}
    </PickerButton>
  );
}
