import { UserRoundSearch } from 'lucide-react';
import { useRef, useState } from 'react';
import { ProfileMenu } from '#app/features/profiles/change-groups/profile-menu.tsx';
import { TemplateGroups } from '#app/features/profiles/change-groups/template-groups.tsx';
import { latePart } from '#app/lib/late-part.ts';
import { changeGroupsWords } from '#app/lib/words/change-groups.ts';
import { PickerButton } from '#app/ui/picker-button.tsx';
import type { ReceivedGroup } from '#contract/group.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

/** It has come with the dialog. */
const profileMenu = latePart(async () => ProfileMenu);

interface SameGroupsProps {
  portal_id: string;
  onTake: (groups: readonly ReceivedGroup[]) => void;
}

/** Takes the groups to assign from a profile that has them. */
export function SameGroups({ portal_id, onTake }: SameGroupsProps) {
  const [template, setTemplate] = useState<ReceivedProfile | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const take = (groups: readonly ReceivedGroup[]) => {
    // The groups go with their buttons: the focus goes to the picker above.
    place.current?.querySelector<HTMLElement>('[role="combobox"]')?.focus();
    setTemplate(null);
    onTake(groups);
  };
  return (
    <div ref={place} className="flex flex-col items-start gap-2">
      <PickerButton
        popup={profileMenu}
        isCombobox
        variant="ghost"
        aria-label={changeGroupsWords.sameAs}
        icon={<UserRoundSearch aria-hidden="true" className="size-3.5" />}
        renderPopup={(ProfileMenu, picker) => (
          <ProfileMenu portal_id={portal_id} chosen={template} onChange={setTemplate} picker={picker} />
        )}
      >
        {changeGroupsWords.sameAs}
      </PickerButton>
      {template && <TemplateGroups key={template.id} profile={template} onTake={take} />}
    </div>
  );
}
