import type { Response } from 'undici';
import type { Visitor } from '#e2e/resilience/support/visitor.ts';

/**
 * Opens a page without a session, and signs in at the test provider on the way.
 * @returns the final page
 */
export async function signInByForm(visitor: Visitor, url: string, name: string): Promise<Response> {
  const login = await visitor.open(url);
  if (!login.url.includes('/login/')) return login;
  return visitor.open(login.url, { name });
}
