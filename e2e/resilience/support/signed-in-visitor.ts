import { expect } from 'vitest';
import { signInByForm } from '#e2e/resilience/support/sign-in-by-form.ts';
import { createVisitor, type Visitor } from '#e2e/resilience/support/visitor.ts';
import type { IdentityProvider } from '#e2e/support/identity-provider.ts';

/** Creates an account at the test provider, and signs a new visitor in with it. */
export async function signedInVisitor(
  provider: IdentityProvider,
  url: string,
  name: string,
): Promise<Visitor> {
  provider.accounts.set(name, { name, email: `${name}@example.com`, email_verified: true });
  const visitor = createVisitor();
  expect((await signInByForm(visitor, `${url}/`, name)).url).toBe(`${url}/`);
  return visitor;
}

/**
 * Whether a server accepts the visitor's session: 200 or 401.
 * @returns 0 if there is no response within two seconds
 */
export async function sessionStatus(visitor: Visitor, url: string): Promise<number> {
  try {
    const response = await visitor.request(`${url}/-/session`, { signal: AbortSignal.timeout(2000) });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return 0;
  }
}
