import { type GroupDraft, isEmpty } from '#app/features/profiles/group-editor/group-draft.ts';
import { changeCurl, profileCurl, profileLink } from '#app/features/profiles/share/links-and-curl.ts';
import { type ShareItem, ShareMenu } from '#app/features/profiles/share/share-menu.tsx';
import { shareMessages } from '#app/messages/profiles/share-messages.ts';
import type { Picker } from '#app/ui/pickers/use-picker.ts';

interface ShareProfileMenuProps {
  portal_id: string;
  profile_id: string;
  /** The unsaved changes. */
  pending: GroupDraft;
  picker: Picker;
}

/** Shares a profile or its unsaved changes. */
export function ShareProfileMenu({ portal_id, profile_id, pending, picker }: ShareProfileMenuProps) {
  const { link, curl, noChange } = shareMessages;
  const items: ShareItem[] = [
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
