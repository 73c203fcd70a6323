import { useCallback } from 'react';
import { matchPath, useNavigate } from 'react-router';
import { isListPath } from '#app/profile-list/is-list-path.ts';
import { fromListAt, keepFromList } from '#app/navigation/use-close-drawer.ts';
import { profilePath } from '#app/navigation/page-paths.ts';
import { pageRoutes } from '#contract/page-routes.ts';

/**
 * Opens a profile's drawer over the current list, like its row does. It takes the place of an open drawer, so that
 * closing it and going back lead to the list. From other screens, it opens over the list of all profiles.
 * @returns a function that is stable per portal, since it reads the address bar when called
 */
export function useOpenProfile(portal_id: string): (profile_id: string) => void {
  const navigate = useNavigate();
  return useCallback(
    (profile_id) => {
      const { pathname: current, search: query } = window.location;
      // The filters of another screen mean nothing here.
      const isList = isListPath(portal_id, current);
      const pathname = profilePath(portal_id, profile_id);
      if (pathname === current) return;
      const replace = isList && matchPath(pageRoutes.profile, current) !== null;
      // The router keeps the state of a navigation there. An address with another hash has none.
      const entry = window.history.state as { usr?: unknown; key?: string } | null;
      // `default` is what the router calls an entry without a key.
      const opened = isList ? fromListAt(entry?.key ?? 'default') : undefined;
      void navigate(
        { pathname, search: isList ? query : '' },
        { replace, state: replace ? keepFromList(entry?.usr) : opened, preventScrollReset: true },
      );
    },
    [navigate, portal_id],
  );
}
