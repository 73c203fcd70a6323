import { createAtom } from '@tanstack/react-store';
import type { ApiError } from '#client/client-error.ts';
import { signedOutReason } from '#contract/current-session.ts';

/** Whether the reader is being asked to sign in again. */
export const signInPromptAtom = createAtom(false);

const waitingRequests: ((isSignedIn: boolean) => void)[] = [];
let isDeclined = false;

/**
 * A call that was refused because the session is over waits until somebody has signed in again, and is then made once more.
 * Whoever declines is not asked again before they do something.
 */
export async function retryAfterSignIn(error: ApiError): Promise<boolean> {
  if (!isSessionExpired(error) || isDeclined) return false;
  signInPromptAtom.set(true);
  return new Promise((resolve) => waitingRequests.push(resolve));
}

/** What waits goes on, or gives up. */
export function resolveSignIn(isSignedIn: boolean): void {
  signInPromptAtom.set(false);
  if (!isSignedIn) declineUntilActive();
  for (const resolve of waitingRequests.splice(0)) resolve(isSignedIn);
}

function declineUntilActive(): void {
  isDeclined = true;
  const options = { once: true, capture: true };
  for (const type of ['pointerdown', 'keydown']) {
    window.addEventListener(type, () => (isDeclined = false), options);
  }
}

/** The session is over. A key that the service refuses is something else. */
export function isSessionExpired({ code, reason }: ApiError): boolean {
  return code === 'unauthorized' && reason === signedOutReason;
}
