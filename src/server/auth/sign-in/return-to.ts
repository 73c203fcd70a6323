import { paths } from '#server/auth/sign-in/sign-in-paths.ts';

/** In characters: with this in an encrypted cookie and in a redirect, a response still fits through every proxy. */
const maxAddressLength = 700;

/** Pages outside the app that a sign-in may return to. */
const internalPages = new Set<string>([paths.signedIn, paths.return]);

/**
 * Where to go after the sign-in: always a path of this page, never another site, whatever the link says.
 * @returns path and query; the portal's list if the address is too long; `/` if it could lead to another site
 */
export function readReturnTo(value = '/'): string {
  const base = 'http://page.invalid';
  if (!value.startsWith('/') || !URL.canParse(value, base)) return '/';
  const { origin, pathname, search } = new URL(value, base);
  if (origin !== base) return '/';
  if (internalPages.has(pathname)) return pathname;
  if (pathname.startsWith('//') || /^\/(api|-)(\/|$)/.test(pathname)) return '/';
  return isTooLong(pathname + search) ? listOfPortal(pathname) : pathname + search;
}

/** @returns the path of the list that a page belongs to; `/` for one without a portal */
export function listOfPortal(pathname: string): string {
  const list = /^\/portals\/[^/]+/.exec(pathname)?.[0] ?? '/';
  return isTooLong(list) ? '/' : list;
}

/**
 * Whether an address is too long to be kept during a sign-in.
 * @param address path and query
 */
export function isTooLong(address: string): boolean {
  // Some characters become several when escaped in a query or in JSON.
  return (
    Math.max(address.length, JSON.stringify(address).length - 2) > maxAddressLength ||
    encodeURIComponent(address).length > 2 * maxAddressLength
  );
}
