import { useEffect, useState } from 'react';
import { useBeforeUnload, useBlocker } from 'react-router';
import { leaveWords } from '#app/lib/words/leave.ts';
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx';

interface LeaveGuardProps {
  /** There are picks that would be lost, or that are being saved. */
  dirty: boolean;
  saving: boolean;
}

/**
 * Asks before picks are lost, whichever way one leaves: Escape, a click outside, back, a link, or closing the tab. During a
 * save it says so: who waits leaves when it is done, and stays when it fails.
 */
export function LeaveGuard({ dirty, saving }: LeaveGuardProps) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => dirty && currentLocation.pathname !== nextLocation.pathname,
  );
  useBeforeUnload((event) => {
    if (dirty) event.preventDefault();
  });
  const isBlocked = blocker.state === 'blocked';
  const [waits, setWaits] = useState(false);
  if (isBlocked ? saving && !waits : waits) setWaits(isBlocked);
  useEffect(() => {
    if (blocker.state !== 'blocked' || saving) return;
    if (!dirty) blocker.proceed();
    else if (waits) blocker.reset();
  }, [blocker, dirty, saving, waits]);
  const { title, body, stay, leave } = waits ? leaveWords.saving : leaveWords.unsaved;
  return (
    <ConfirmDialog
      open={isBlocked && (saving || !waits)}
      title={title}
      body={body}
      stayLabel={stay}
      confirmLabel={leave}
      harmless={waits}
      onStay={() => blocker.reset?.()}
      onConfirm={() => blocker.proceed?.()}
    />
  );
}
