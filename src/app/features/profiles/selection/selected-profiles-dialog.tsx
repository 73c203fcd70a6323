import { X } from 'lucide';
import { useRef } from 'react';
import { ProfileAvatar } from '#app/profile-list/profile-avatar.tsx';
import { ProfileEmail } from '#app/profile-list/profile-email.tsx';
import { deselect, useSelected } from '#app/profile-list/selection.ts';
import { selectionBarMessages } from '#app/messages/profiles/selection-bar-messages.ts';
import { IconButton } from '#app/ui/buttons/icon-button.tsx';
import { Modal } from '#app/ui/dialogs/modal.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import { VirtualList } from '#app/ui/virtual-list.tsx';

/** All selected profiles, from any page, each with a button that deselects it. */
export function SelectedProfilesDialog({ portal_id, onClose }: { portal_id: string; onClose: () => void }) {
  const selected = [...useSelected(portal_id).values()];
  const list = useRef<HTMLElement>(null);
  const remove = (profile_id: string) => {
    // The focused button is about to be removed with its row: move the focus to the list.
    list.current?.focus();
    deselect(portal_id, [profile_id]);
  };
  return (
    <Modal title={selectionBarMessages.title} onClose={onClose}>
      <VirtualList
        ref={list}
        label={selectionBarMessages.title}
        items={selected}
        rowHeight={48}
        empty={selectionBarMessages.none}
      >
        {({ profile }) => (
          <>
            <ProfileAvatar profile={profile} />
            <span className="min-w-0 flex-1">
              <UserText className="block truncate font-medium">{profile.name}</UserText>
              <ProfileEmail profile={profile} className="block truncate text-xs text-ink-2" />
            </span>
            <IconButton
              label={selectionBarMessages.remove(profile.name)}
              icon={<Icon node={X} className="size-4" />}
              onClick={() => remove(profile.id)}
            />
          </>
        )}
      </VirtualList>
    </Modal>
  );
}
