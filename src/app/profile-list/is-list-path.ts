import { matchPath } from 'react-router';
import { pageRoutes } from '#contract/page-routes.ts';

/** Whether a path shows a portal's list of profiles, with or without an open profile. */
export function isListPath(portal_id: string, pathname: string): boolean {
  return [pageRoutes.portal, pageRoutes.profile].some(
    (pattern) => matchPath(pattern, pathname)?.params['portal_id'] === portal_id,
  );
}
