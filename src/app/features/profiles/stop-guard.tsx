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
export function StopGuard({ isUnfinished, ...props }: StopGuardProps) {
  // Of several blockers the router asks the last alone: one that has nothing to ask must not be there.
  return isUnfinished ? <Question {...props} /> : null;
}

function Question({ isAsking, words, onStay, onLeave }: Omit<StopGuardProps, 'isUnfinished'>) {
  const blocker = useBlocker(true);
  useBeforeUnload((event) => event.preventDefault());
  return (
    <ConfirmDialog
      open={isAsking || blocker.state === 'blocked'}
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
