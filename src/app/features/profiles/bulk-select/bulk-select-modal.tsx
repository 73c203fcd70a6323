import { type ReactNode, useState } from 'react';
import { bulkSelectButtonId } from '#app/features/profiles/bulk-select/bulk-select-dialog-props.ts';
import { UnfinishedTaskGuard } from '#app/task/unfinished-task-guard.tsx';
import { Modal } from '#app/ui/dialogs/modal.tsx';

interface BulkSelectModalProps {
  title: string;
  isWide?: boolean;
  /** Leaving now would lose something. */
  isUnfinished: boolean;
  /** What is asked then. */
  question: Record<'title' | 'body' | 'stay' | 'leave', string>;
  onClose: () => void;
  children: ReactNode;
}

/** The dialog of a way to choose. It asks before unfinished work is lost, and gives the focus back. */
export function BulkSelectModal({
  isUnfinished,
  question,
  onClose,
  children,
  ...modal
}: BulkSelectModalProps) {
  const [isConfirming, setIsConfirming] = useState(false);
  const [opener] = useState(() => document.activeElement);
  // A menu, the palette or an offer may be gone by then; the list's own button stays.
  const returnFocusTo = () =>
    opener instanceof HTMLElement && opener !== document.body && opener.isConnected
      ? opener
      : document.getElementById(bulkSelectButtonId);
  return (
    <Modal
      {...modal}
      returnFocusTo={returnFocusTo}
      onClose={() => (isUnfinished ? setIsConfirming(true) : onClose())}
    >
      {children}
      <UnfinishedTaskGuard
        isUnfinished={isUnfinished}
        isConfirming={isConfirming}
        messages={question}
        onStay={() => setIsConfirming(false)}
        onLeave={onClose}
      />
    </Modal>
  );
}
