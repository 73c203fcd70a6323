import { CommandDialogs } from '#app/commands/command-dialogs.tsx';
import { Toasts } from '#app/ui/feedback/toasts.tsx';

/** What can appear above every screen. */
export function PageOverlays() {
  return (
    <>
      <CommandDialogs />
      <Toasts />
    </>
  );
}
