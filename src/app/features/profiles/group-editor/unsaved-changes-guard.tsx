import { useEffect, useState } from 'react';
import { matchPath, useBeforeUnload, useBlocker } from 'react-router';
import { unsavedMessages } from '#app/messages/profiles/unsaved-messages.ts';
import { pageRoutes } from '#contract/page-routes.ts';
import { ConfirmDialog } from '#app/ui/dialogs/confirm-dialog.tsx';

interface UnsavedChangesGuardProps {
  /** Changes would be lost, or are being saved. */
  isDirty: boolean;
  isSaving: boolean;
  /** Undefined if it cannot be saved now. */
  onSave: (() => void) | undefined;
}

/**
 * Confirms before unsaved changes are lost, however the user leaves: Escape, a click outside, Back, a link, or closing
 * the tab. A user who saves then, or waits for a save in progress, leaves when it succeeds and stays when it fails.
 */
export function UnsavedChangesGuard({ isDirty, isSaving, onSave }: UnsavedChangesGuardProps) {
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
  const { save, saveAndContinue } = unsavedMessages;
  const isNextProfile =
    blocker.location !== undefined && matchPath(pageRoutes.profile, blocker.location.pathname) !== null;
  const { title, body, stay, leave } = isWaiting ? unsavedMessages.saving : unsavedMessages.unsaved;
  return (
    <ConfirmDialog
      open={isBlocked && (isSaving || !isWaiting)}
      title={title}
      body={body}
      stayLabel={stay}
      confirmLabel={leave}
      harmless={isWaiting}
      save={isWaiting || !onSave ? undefined : { label: isNextProfile ? saveAndContinue : save, onSave }}
      onStay={() => blocker.reset?.()}
      onConfirm={() => blocker.proceed?.()}
    />
  );
}
