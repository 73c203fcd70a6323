import { useAtom } from '@tanstack/react-store';
import { signInPromptAtom, resolveSignIn } from '#app/api/expired-session.ts';
import { lazyWithPreload } from '#app/lib/lazy/lazy-with-preload.ts';
import { LazyBoundary } from '#app/ui/lazy/lazy-boundary.tsx';

const signInAgainDialog = lazyWithPreload(
  async () => (await import('#app/auth/sign-in-again-dialog.tsx')).SignInAgainDialog,
);

const giveUp = () => resolveSignIn(false);

/** Prompts for a sign-in over the page while calls are waiting for one. */
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
