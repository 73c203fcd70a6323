import { pageRoutes } from '#contract/page-routes.ts';

// As the router does: in any case, and with slashes at the end.
const patterns = Object.values(pageRoutes).map(
  (route) => new RegExp(`^${route.replace(/\/$/, '').replace(/:\w+/g, '[^/]+')}/*$`, 'i'),
);

/**
 * Whether the page's router has a route for a path.
 * @param path percent-encoded, without a query
 */
export function isPagePath(path: string): boolean {
  const decoded = decodeSegments(path);
  return patterns.some((pattern) => pattern.test(decoded));
}

function decodeSegments(path: string): string {
  try {
    const segments = path.split('/').map((segment) => decodeURIComponent(segment).replaceAll('/', '%2F'));
    return segments.join('/');
  } catch {
    return path;
  }
}
