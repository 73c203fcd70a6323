import { useBeforeUnload, useBlocker } from 'react-router';
import { ConfirmDialog } from '#app/ui/dialogs/confirm-dialog.tsx';

interface UnfinishedTaskGuardProps {
  /** Leaving now would lose something. */
  isUnfinished: boolean;
  /** Somebody wants to close the dialog. */
  isConfirming: boolean;
  messages: Record<'title' | 'body' | 'stay' | 'leave', string>;
  onStay: () => void;
  onLeave: () => void;
}

/** Asks before a dialog's unfinished work is stopped, whichever way one leaves. What ends meanwhile is not asked about. */
export function UnfinishedTaskGuard({ isUnfinished, ...props }: UnfinishedTaskGuardProps) {
  // Of several blockers the router asks the last alone: one that has nothing to ask must not be there.
  return isUnfinished ? <LeaveQuestion {...props} /> : null;
}

function LeaveQuestion({
  isConfirming,
  messages,
  onStay,
  onLeave,
}: Omit<UnfinishedTaskGuardProps, 'isUnfinished'>) {
  const blocker = useBlocker(true);
  useBeforeUnload((event) => event.preventDefault());
  return (
    <ConfirmDialog
      open={isConfirming || blocker.state === 'blocked'}
      title={messages.title}
      body={messages.body}
      stayLabel={messages.stay}
      confirmLabel={messages.leave}
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
