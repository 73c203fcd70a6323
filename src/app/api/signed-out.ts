import { createAtom } from '@tanstack/react-store';
import type { ApiError } from '#client/client-error.ts';
import { signedOutReason } from '#contract/session.ts';

/** Whether the reader is being asked to sign in again. */
export const askingAtom = createAtom(false);

const waiting: ((isSignedIn: boolean) => void)[] = [];
let isDeclined = false;

/**
 * A call that was refused because the session is over waits until somebody has signed in again, and is then made once more.
 * Whoever declines is not asked again before they do something.
 */
export async function retryWhenSignedIn(error: ApiError): Promise<boolean> {
  if (!isSignedOut(error) || isDeclined) return false;
  askingAtom.set(true);
  return new Promise((resolve) => waiting.push(resolve));
}

/** What waits goes on, or gives up. */
export function settleSignIn(isSignedIn: boolean): void {
  askingAtom.set(false);
  if (!isSignedIn) declineUntilActive();
  for (const settle of waiting.splice(0)) settle(isSignedIn);
}

function declineUntilActive(): void {
  isDeclined = true;
  const options = { once: true, capture: true };
  for (const type of ['pointerdown', 'keydown']) {
    window.addEventListener(type, () => (isDeclined = false), options);
  }
}

/** The session is over. A key that the service refuses is something else. */
export function isSignedOut({ code, reason }: ApiError): boolean {
  return code === 'unauthorized' && reason === signedOutReason;
}
