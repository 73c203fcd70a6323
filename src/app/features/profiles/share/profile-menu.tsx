import { type GroupDraft, isEmpty } from '#app/features/profiles/group-draft.ts';
import { changeCurl, profileCurl, profileLink } from '#app/features/profiles/share/shared-texts.ts';
import { type Shared, ShareMenu } from '#app/features/profiles/share/share-menu.tsx';
import { shareWords } from '#app/lib/words/share.ts';
import type { Picker } from '#app/ui/use-picker.ts';

interface ProfileMenuProps {
  portal_id: string;
  profile_id: string;
  /** The picks that are not saved. */
  pending: GroupDraft;
  picker: Picker;
}

/** Hands on a profile, or the change that is picked for it. */
export function ProfileMenu({ portal_id, profile_id, pending, picker }: ProfileMenuProps) {
  const { link, curl, noChange } = shareWords;
  const items: Shared[] = [
    { kind: 'link', label: link.profile, text: () => profileLink(portal_id, profile_id) },
    { kind: 'curl', label: curl.profile, text: () => profileCurl(portal_id, profile_id) },
    {
      kind: 'curl',
      label: curl.change,
      text: () => changeCurl(portal_id, profile_id, pending),
      disabledReason: isEmpty(pending) ? noChange : undefined,
    },
  ];
  return <ShareMenu items={items} picker={picker} />;
}
