import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { isListPath } from '#app/profile-list/is-list-path.ts';
import { fromList } from '#app/profile-list/profile-link.tsx';
import { profilePath, profilesPath } from '#app/navigation/page-paths.ts';

/**
 * Opens a profile's drawer over the present list, as its row does; from another drawer, closing leads to the list too. From a
 * screen that is no list, it opens over that of all profiles.
 * @returns the same function while the portal is the same: it looks at the address bar when it is called
 */
export function useOpenProfile(portal_id: string): (profile_id: string) => void {
  const navigate = useNavigate();
  return useCallback(
    (profile_id) => {
      const { pathname: current, search: query } = window.location;
      // What narrows another screen means nothing here.
      const search = isListPath(portal_id, current) ? query : '';
      const pathname = profilePath(portal_id, profile_id);
      if (pathname === current) return;
      const state = current === profilesPath(portal_id) ? fromList : undefined;
      void navigate({ pathname, search }, { state, preventScrollReset: true });
    },
    [navigate, portal_id],
  );
}
