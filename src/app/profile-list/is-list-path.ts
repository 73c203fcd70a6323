import { matchPath } from 'react-router';
import { routes } from '#app/navigation/page-paths.ts';

/** Whether a path shows a portal's list of profiles, with or without an open profile. */
export function isListPath(portal_id: string, pathname: string): boolean {
  return [routes.portal, `${routes.portal}/${routes.profile}`].some(
    (pattern) => matchPath(pattern, pathname)?.params['portal_id'] === portal_id,
  );
}
