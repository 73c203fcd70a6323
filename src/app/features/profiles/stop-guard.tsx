import { useEffect } from 'react';
import { useBeforeUnload, useBlocker } from 'react-router';
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx';

interface StopGuardProps {
  /** Leaving now would lose something. */
  isUnfinished: boolean;
  /** Somebody wants to close the dialog. */
  isAsking: boolean;
  words: Record<'title' | 'body' | 'stay' | 'leave', string>;
  onStay: () => void;
  onLeave: () => void;
}

/** Asks before a dialog's unfinished work is stopped, whichever way one leaves. What ends meanwhile is not asked about. */
export function StopGuard({ isUnfinished, isAsking, words, onStay, onLeave }: StopGuardProps) {
  const blocker = useBlocker(isUnfinished);
  useBeforeUnload((event) => {
    if (isUnfinished) event.preventDefault();
  });
  useEffect(() => {
    if (!isUnfinished) blocker.reset?.();
  }, [blocker, isUnfinished]);
  return (
    <ConfirmDialog
      open={isUnfinished && (isAsking || blocker.state === 'blocked')}
      title={words.title}
      body={words.body}
      stayLabel={words.stay}
      confirmLabel={words.leave}
      onStay={() => {
        blocker.reset?.();
        onStay();
      }}
      onConfirm={() => {
        blocker.proceed?.();
        onLeave();
      }}
    />
  );
}
