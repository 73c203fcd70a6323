import { useEffect } from 'react';
import { CommandDialogs } from '#app/commands/command-dialogs.tsx';
import { refuseDroppedFiles } from '#app/lib/refuse-dropped-files.ts';
import { Toasts } from '#app/ui/feedback/toasts.tsx';

/** What can appear above every screen. */
export function PageOverlays() {
  useEffect(refuseDroppedFiles, []);
  return (
    <>
      <CommandDialogs />
      <Toasts />
    </>
  );
}
