import { useEffect, useState } from 'react';
import { useBeforeUnload, useBlocker } from 'react-router';
import { unsavedMessages } from '#app/messages/profiles/unsaved-messages.ts';
import { ConfirmDialog } from '#app/ui/dialogs/confirm-dialog.tsx';

interface UnsavedChangesGuardProps {
  /** There are picks that would be lost, or that are being saved. */
  isDirty: boolean;
  isSaving: boolean;
}

/**
 * Asks before picks are lost, whichever way one leaves: Escape, a click outside, back, a link, or closing the tab. During a
 * save it says so: who waits leaves when it is done, and stays when it fails.
 */
export function UnsavedChangesGuard({ isDirty, isSaving }: UnsavedChangesGuardProps) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isDirty && currentLocation.pathname !== nextLocation.pathname,
  );
  useBeforeUnload((event) => {
    if (isDirty) event.preventDefault();
  });
  const isBlocked = blocker.state === 'blocked';
  const [isWaiting, setIsWaiting] = useState(false);
  if (isBlocked ? isSaving && !isWaiting : isWaiting) setIsWaiting(isBlocked);
  useEffect(() => {
    if (blocker.state !== 'blocked' || isSaving) return;
    if (!isDirty) blocker.proceed();
    else if (isWaiting) blocker.reset();
  }, [blocker, isDirty, isSaving, isWaiting]);
  const { title, body, stay, leave } = isWaiting ? unsavedMessages.saving : unsavedMessages.unsaved;
  return (
    <ConfirmDialog
      open={isBlocked && (isSaving || !isWaiting)}
      title={title}
      body={body}
      stayLabel={stay}
      confirmLabel={leave}
      harmless={isWaiting}
      onStay={() => blocker.reset?.()}
      onConfirm={() => blocker.proceed?.()}
    />
  );
}
