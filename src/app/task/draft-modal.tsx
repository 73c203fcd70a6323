import { useState } from 'react';
import { discardMessages } from '#app/messages/discard-messages.ts';
import { UnfinishedTaskGuard } from '#app/task/unfinished-task-guard.tsx';
import { Modal, type ModalProps } from '#app/ui/dialogs/modal.tsx';

export interface DraftModalProps extends ModalProps {
  /**
   * Whether leaving it would lose what was entered. It then asks first, however the user leaves: Escape, a click
   * outside, Back, a link. Buttons in `children` close it without.
   */
  isDirty?: boolean | undefined;
}

/** A dialog with something to enter. */
export function DraftModal({ isDirty = false, onClose, children, ...modal }: DraftModalProps) {
  const [isConfirming, setIsConfirming] = useState(false);
  return (
    <Modal {...modal} onClose={() => (isDirty ? setIsConfirming(true) : onClose())}>
      {children}
      <UnfinishedTaskGuard
        isUnfinished={isDirty}
        isConfirming={isConfirming}
        messages={discardMessages}
        onStay={() => setIsConfirming(false)}
        onLeave={onClose}
      />
    </Modal>
  );
}
