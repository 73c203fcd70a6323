import { useAtom } from '@tanstack/react-store';
import { type ComponentType, lazy, Suspense, useEffect } from 'react';
import { waitingAtom } from '#app/api/signed-out.ts';

interface SignInAgainProps {
  settle: (isSignedIn: boolean) => void;
}

const SignInAgain = lazy<ComponentType<SignInAgainProps>>(async () => ({
  default: await import('#app/layouts/sign-in-again.tsx').then(
    ({ SignInAgain }) => SignInAgain,
    () => GiveUp,
  ),
}));

/** Over whatever the page shows: as long as something waits for a sign-in, the way to it. */
export function SignedOut() {
  const [waiting] = useAtom(waitingAtom);
  return <Suspense>{waiting && <SignInAgain settle={waiting.settle} />}</Suspense>;
}

/** Without the dialog's code, what waits says for itself that nobody is signed in. */
function GiveUp({ settle }: SignInAgainProps) {
  useEffect(() => settle(false), [settle]);
  return null;
}
