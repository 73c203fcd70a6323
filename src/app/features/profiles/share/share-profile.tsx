import { lazy } from 'react';
import type { GroupDraft } from '#app/features/profiles/group-draft.ts';
import { ShareButton } from '#app/features/profiles/share/share-button.tsx';

const loadMenu = async () => ({
  default: (await import('#app/features/profiles/share/profile-menu.tsx')).ProfileMenu,
});
const ProfileMenu = lazy(loadMenu);

interface ShareProfileProps {
  portal_id: string;
  profile_id: string;
  pending: GroupDraft;
}

export function ShareProfile(props: ShareProfileProps) {
  return <ShareButton load={loadMenu}>{(picker) => <ProfileMenu {...props} picker={picker} />}</ShareButton>;
}
