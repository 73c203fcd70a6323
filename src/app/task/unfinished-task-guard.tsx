import { useBeforeUnload, useBlocker } from 'react-router';
import { ConfirmDialog } from '#app/ui/dialogs/confirm-dialog.tsx';

interface UnfinishedTaskGuardProps {
  /** Leaving now would lose something. */
  isUnfinished: boolean;
  /** The user is trying to close the dialog. */
  isConfirming: boolean;
  messages: Record<'title' | 'body' | 'stay' | 'leave', string>;
  onStay: () => void;
  onLeave: () => void;
}

/**
 * Confirms before a dialog's unfinished work is stopped, however the user leaves. Does not ask if the work ends
 * meanwhile.
 */
export function UnfinishedTaskGuard({ isUnfinished, ...props }: UnfinishedTaskGuardProps) {
  // With several blockers, the router consults only the last one, so an idle one must not be mounted.
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
