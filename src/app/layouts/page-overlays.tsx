import { useEffect } from 'react';
import { CommandDialogs } from '#app/commands/command-dialogs.tsx';
import { PastedTextNotices } from '#app/layouts/pasted-text-notices.tsx';
import { refuseDroppedFiles } from '#app/lib/refuse-dropped-files.ts';
import { Toasts } from '#app/ui/feedback/toasts.tsx';

/** What can appear above every screen, and what is done with what is pasted or dropped on any. */
export function PageOverlays() {
  useEffect(refuseDroppedFiles, []);
  return (
    <>
      <CommandDialogs />
      <PastedTextNotices />
      <Toasts />
    </>
  );
}
