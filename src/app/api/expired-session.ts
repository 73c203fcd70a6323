import { createAtom } from '@tanstack/react-store';
import type { ApiError } from '#client/client-error.ts';
import { signedOutReason } from '#contract/current-session.ts';

/** Whether the user is being asked to sign in again. */
export const signInPromptAtom = createAtom(false);

const waitingRequests: ((isSignedIn: boolean) => void)[] = [];
let isDeclined = false;

/**
 * Holds a call that failed because the session expired until the user has signed in again, then lets it be sent once
 * more. A user who declines is not asked again until their next action.
 */
export async function retryAfterSignIn(error: ApiError): Promise<boolean> {
  if (!isSessionExpired(error) || isDeclined) return false;
  signInPromptAtom.set(true);
  return new Promise((resolve) => waitingRequests.push(resolve));
}

/** Resumes or rejects the held calls. */
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

/** Whether the session has expired. An API key that the service rejects is a different error. */
export function isSessionExpired({ code, reason }: ApiError): boolean {
  return code === 'unauthorized' && reason === signedOutReason;
}
