/** The paths of the sign-in. */
export const paths = {
  begin: '/-/sign-in',
  /** The redirect URI, which must be registered with the provider. */
  callback: '/-/sign-in/callback',
  /** Returns the user to a page whose address was too long to be kept during the sign-in. */
  return: '/-/return',
  /** The last screen of a window that was opened only for the sign-in. */
  signedIn: '/-/signed-in',
  signOut: '/-/sign-out',
  /** The post-logout redirect URI, which must be registered with the provider. */
  signedOut: '/-/signed-out',
} as const;

/** @param returnTo a path of the page */
export function beginUrl(returnTo: string): string {
  return returnTo === '/' ? paths.begin : `${paths.begin}?return_to=${encodeURIComponent(returnTo)}`;
}
