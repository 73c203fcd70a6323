import { UserRoundSearch } from 'lucide';
import { useRef, useState } from 'react';
import { TemplateProfileMenu } from '#app/features/profiles/bulk-change/template-profile-menu.tsx';
import { TemplateGroups } from '#app/features/profiles/bulk-change/template-groups.tsx';
import { lazyWithPreload } from '#app/lib/lazy/lazy-with-preload.ts';
import { groupChangeMessages } from '#app/messages/profiles/group-change-messages.ts';
import { Icon } from '#app/ui/icon.tsx';
import { PickerButton } from '#app/ui/pickers/picker-button.tsx';
import type { ReceivedGroup } from '#contract/group.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

/** Already loaded: the menu is part of the dialog's chunk. */
const templateProfileMenu = lazyWithPreload(async () => TemplateProfileMenu);

interface CopyGroupsFromProfileProps {
  portal_id: string;
  onCopy: (groups: readonly ReceivedGroup[]) => void;
}

/** Copies the groups to assign from another profile. */
export function CopyGroupsFromProfile({ portal_id, onCopy }: CopyGroupsFromProfileProps) {
  const [template, setTemplate] = useState<ReceivedProfile | null>(null);
  const container = useRef<HTMLDivElement>(null);
  const copyGroups = (groups: readonly ReceivedGroup[]) => {
    // The focused button is about to be removed with the groups: move the focus to the picker above.
    container.current?.querySelector<HTMLElement>('[role="combobox"]')?.focus();
    setTemplate(null);
    onCopy(groups);
  };
  return (
    <div ref={container} className="flex flex-col items-start gap-2">
      <PickerButton
        popup={templateProfileMenu}
        isCombobox
        variant="ghost"
        aria-label={groupChangeMessages.sameAs}
        icon={<Icon node={UserRoundSearch} className="size-3.5" />}
        renderPopup={(TemplateProfileMenu, picker) => (
          <TemplateProfileMenu
            portal_id={portal_id}
            selected={template}
            onChange={setTemplate}
            picker={picker}
          />
        )}
      >
        {groupChangeMessages.sameAs}
      </PickerButton>
      {template && <TemplateGroups key={template.id} profile={template} onCopy={copyGroups} />}
    </div>
  );
}
