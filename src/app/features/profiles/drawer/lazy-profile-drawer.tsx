import { useParams } from 'react-router';
import { profilesPath } from '#app/navigation/page-paths.ts';
import { useCloseDrawer } from '#app/navigation/use-close-drawer.ts';
import { lazyWithPreload } from '#app/lib/lazy/lazy-with-preload.ts';
import { LazyBoundary } from '#app/ui/lazy/lazy-boundary.tsx';

export const profileDrawer = lazyWithPreload(
  async () => (await import('#app/features/profiles/drawer/profile-drawer.tsx')).ProfileDrawer,
);

/** The drawer, loaded lazily because the first rows do not need its code. */
export function LazyProfileDrawer() {
  const { portal_id = '' } = useParams();
  return (
    <LazyBoundary
      part={profileDrawer}
      fallback={<div className="hidden w-beside shrink-0 wide:block" />}
      onGiveUp={useCloseDrawer(profilesPath(portal_id))}
    >
      {(ProfileDrawer) => <ProfileDrawer />}
    </LazyBoundary>
  );
}
