import { matchPath } from 'react-router';
import { routes } from '#app/navigation/page-paths.ts';

/** Whether a path is of a portal's list of profiles, be one of them open over it or not. */
export function isListPath(portal_id: string, pathname: string): boolean {
  return [routes.portal, `${routes.portal}/${routes.profile}`].some(
    (pattern) => matchPath(pattern, pathname)?.params['portal_id'] === portal_id,
  );
}
