/** Where the sign-in has its screens and turns. */
export const paths = {
  begin: '/-/sign-in',
  /** Where the provider sends the browser back to; the provider has to know it. */
  callback: '/-/sign-in/callback',
  /** Where a page whose address was too long to be carried through the sign-in goes back to it. */
  return: '/-/return',
  /** What a window that was opened for the sign-in alone ends with. */
  signedIn: '/-/signed-in',
  signOut: '/-/sign-out',
  /** Where the provider sends the browser back to after signing out there; the provider has to know it. */
  signedOut: '/-/signed-out',
} as const;

/** @param returnTo a path of the page */
export function beginUrl(returnTo: string): string {
  return returnTo === '/' ? paths.begin : `${paths.begin}?return_to=${encodeURIComponent(returnTo)}`;
}
