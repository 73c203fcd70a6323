import { useAtom } from '@tanstack/react-store';
import { askingAtom, settleSignIn } from '#app/api/signed-out.ts';
import { latePart } from '#app/lib/late-part.ts';
import { Late } from '#app/ui/late.tsx';

const signInAgain = latePart(async () => (await import('#app/layouts/sign-in-again.tsx')).SignInAgain);

const giveUp = () => settleSignIn(false);

/** Over whatever the page shows: as long as something waits for a sign-in, the way to it. */
export function SignedOut() {
  const [isAsking] = useAtom(askingAtom);
  return (
    isAsking && (
      <Late part={signInAgain} onGiveUp={giveUp}>
        {(SignInAgain) => <SignInAgain />}
      </Late>
    )
  );
}
