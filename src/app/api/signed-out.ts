import { createAtom } from '@tanstack/react-store';
import type { ApiError } from '#client/client-error.ts';
import { signedOutReason } from '#contract/session.ts';

/** What waits for somebody to sign in again, if anything does. */
interface Waiting {
  /** Goes on, or gives up. */
  settle: (isSignedIn: boolean) => void;
}

export const waitingAtom = createAtom<Waiting | undefined>(undefined);

let answer: Promise<boolean> | undefined;

/** A call that was refused because the session is over waits until somebody has signed in again, and is then made once more. */
export async function retryWhenSignedIn(error: ApiError): Promise<boolean> {
  if (!isSignedOut(error)) return false;
  answer ??= new Promise<boolean>((resolve) => waitingAtom.set({ settle: resolve })).finally(() => {
    answer = undefined;
    waitingAtom.set(undefined);
  });
  return answer;
}

/** The session is over. A key that the service refuses is something else. */
export function isSignedOut(error: Error & { code?: string; reason?: string | undefined }): boolean {
  return error.code === 'unauthorized' && error.reason === signedOutReason;
}
