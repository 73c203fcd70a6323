import { useAtom } from '@tanstack/react-store';
import { signInPromptAtom, resolveSignIn } from '#app/api/expired-session.ts';
import { lazyWithPreload } from '#app/lib/lazy/lazy-with-preload.ts';
import { LazyBoundary } from '#app/ui/lazy/lazy-boundary.tsx';

const signInAgainDialog = lazyWithPreload(
  async () => (await import('#app/auth/sign-in-again-dialog.tsx')).SignInAgainDialog,
);

const giveUp = () => resolveSignIn(false);

/** Over whatever the page shows: as long as something waits for a sign-in, the way to it. */
export function SignInPrompt() {
  const [isOpen] = useAtom(signInPromptAtom);
  return (
    isOpen && (
      <LazyBoundary part={signInAgainDialog} onGiveUp={giveUp}>
        {(SignInAgainDialog) => <SignInAgainDialog />}
      </LazyBoundary>
    )
  );
}
