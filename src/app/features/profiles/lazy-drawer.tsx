import { lazy, Suspense } from 'react';

/** Starts loading the drawer's code. */
export const loadDrawer = async () => ({
  default: (await import('#app/features/profiles/profile-drawer.tsx')).ProfileDrawer,
});

const ProfileDrawer = lazy(loadDrawer);

/** The drawer, whose code is not needed for the first rows. */
export function LazyDrawer() {
  return (
    <Suspense>
      <ProfileDrawer />
    </Suspense>
  );
}
