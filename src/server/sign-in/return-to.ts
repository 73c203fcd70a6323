import { paths } from '#server/sign-in/sign-in-paths.ts';

/** Cookies hold 4 kB, and this is in one. */
const longest = 2000;

/**
 * Where to go after the sign-in: a path of this page, and never another site, whatever a link says.
 * @returns path and query; `/` for anything that could lead elsewhere
 */
export function readReturnTo(value = '/'): string {
  const base = 'http://page.invalid';
  if (!value.startsWith('/') || value.length > longest || !URL.canParse(value, base)) return '/';
  const { origin, pathname, search } = new URL(value, base);
  const isPage = origin === base && !pathname.startsWith('//') && !/^\/(api|-)(\/|$)/.test(pathname);
  return isPage || (origin === base && pathname === paths.signedIn) ? pathname + search : '/';
}
