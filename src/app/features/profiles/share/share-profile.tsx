import type { GroupDraft } from '#app/features/profiles/group-draft.ts';
import { ShareButton } from '#app/features/profiles/share/share-button.tsx';
import { latePart } from '#app/lib/late-part.ts';

const profileMenu = latePart(
  async () => (await import('#app/features/profiles/share/profile-menu.tsx')).ProfileMenu,
);

interface ShareProfileProps {
  portal_id: string;
  profile_id: string;
  pending: GroupDraft;
}

export function ShareProfile(props: ShareProfileProps) {
  return (
    <ShareButton popup={profileMenu}>
      {(ProfileMenu, picker) => <ProfileMenu {...props} picker={picker} />}
    </ShareButton>
  );
}
