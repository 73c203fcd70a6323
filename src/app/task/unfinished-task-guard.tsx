import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { NavigationType, useBeforeUnload, useBlocker, useNavigate } from 'react-router';
import { useIsUnmounted } from '#app/lib/use-is-unmounted.ts';
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
  const navigate = useNavigate();
  const isUnmounted = useIsUnmounted();
  const action = useRef(NavigationType.Pop);
  const blocker = useBlocker(({ historyAction }) => {
    action.current = historyAction;
    return true;
  });
  useBeforeUnload((event) => event.preventDefault());

  /** Lets the blockers below ask as well: once this one is gone, the router consults them. */
  function leave(): void {
    const { location } = blocker;
    if (!location || action.current === NavigationType.Pop) {
      // The browser goes back only after this event, when this blocker is gone.
      blocker.proceed?.();
      onLeave();
      return;
    }
    flushSync(onLeave);
    const replace = action.current === NavigationType.Replace;
    if (isUnmounted()) void navigate(location, { replace, state: location.state as unknown });
    else blocker.proceed?.();
  }
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
      onConfirm={leave}
    />
  );
}
