import { useParams } from 'react-router';
import { useCloseDrawer } from '#app/features/profiles/use-close-drawer.ts';
import { latePart } from '#app/lib/late-part.ts';
import { Late } from '#app/ui/late.tsx';

export const profileDrawer = latePart(
  async () => (await import('#app/features/profiles/profile-drawer.tsx')).ProfileDrawer,
);

/** The drawer, whose code is not needed for the first rows. */
export function LateDrawer() {
  const { portal_id = '' } = useParams();
  return (
    <Late part={profileDrawer} onGiveUp={useCloseDrawer(portal_id)}>
      {(ProfileDrawer) => <ProfileDrawer />}
    </Late>
  );
}
