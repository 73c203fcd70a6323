import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { isListPath } from '#app/profile-list/is-list-path.ts';
import { fromList } from '#app/navigation/use-close-drawer.ts';
import { profilePath, profilesPath } from '#app/navigation/page-paths.ts';

/**
 * Opens a profile's drawer above the current list, like its row does; from another drawer, closing also returns to the
 * list. From other screens, it opens above the list of all profiles.
 * @returns a function that is stable per portal, since it reads the address bar when called
 */
export function useOpenProfile(portal_id: string): (profile_id: string) => void {
  const navigate = useNavigate();
  return useCallback(
    (profile_id) => {
      const { pathname: current, search: query } = window.location;
      // The filters of another screen mean nothing here.
      const search = isListPath(portal_id, current) ? query : '';
      const pathname = profilePath(portal_id, profile_id);
      if (pathname === current) return;
      const state = current === profilesPath(portal_id) ? fromList : undefined;
      void navigate({ pathname, search }, { state, preventScrollReset: true });
    },
    [navigate, portal_id],
  );
}
