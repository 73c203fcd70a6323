import { useEffect } from 'react';
import { CommandDialogs } from '#app/commands/command-dialogs.tsx';
import { runClock } from '#app/lib/time/run-clock.ts';
import { Toasts } from '#app/ui/feedback/toasts.tsx';

/** What can appear above every screen, and the clock of them all. */
export function PageOverlays() {
  useEffect(runClock, []);
  return (
    <>
      <CommandDialogs />
      <Toasts />
    </>
  );
}
