import { useEffect } from 'react';
import { useBeforeUnload, useBlocker } from 'react-router';
import { words } from '#app/lib/words.ts';
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx';

/** Asks before picks are lost, whichever way one leaves: Escape, a click outside, back, a link, or closing the tab. */
export function LeaveGuard({ dirty }: { dirty: boolean }) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => dirty && currentLocation.pathname !== nextLocation.pathname,
  );
  useBeforeUnload((event) => {
    if (dirty) event.preventDefault();
  });
  useEffect(() => {
    if (blocker.state === 'blocked' && !dirty) blocker.proceed();
  }, [blocker, dirty]);
  const { leave } = words;
  return (
    <ConfirmDialog
      open={blocker.state === 'blocked'}
      title={leave.title}
      body={leave.body}
      stayLabel={leave.stay}
      confirmLabel={leave.discard}
      onStay={() => blocker.reset?.()}
      onConfirm={() => blocker.proceed?.()}
    />
  );
}
