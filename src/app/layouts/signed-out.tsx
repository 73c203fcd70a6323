import { useAtom } from '@tanstack/react-store';
import { lazy, Suspense, useEffect } from 'react';
import { askingAtom, settleSignIn } from '#app/api/signed-out.ts';

const SignInAgain = lazy(async () => ({
  default: await import('#app/layouts/sign-in-again.tsx').then(
    ({ SignInAgain }) => SignInAgain,
    () => GiveUp,
  ),
}));

/** Over whatever the page shows: as long as something waits for a sign-in, the way to it. */
export function SignedOut() {
  const [isAsking] = useAtom(askingAtom);
  return <Suspense>{isAsking && <SignInAgain />}</Suspense>;
}

/** Without the dialog's code, what waits says for itself that nobody is signed in. */
function GiveUp() {
  useEffect(() => settleSignIn(false), []);
  return null;
}
