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
  /** What it asks then; by default, whether to discard what was entered. */
  question?: Record<'title' | 'body' | 'stay' | 'leave', string>;
}

/** A dialog with something to enter, or to wait for. */
export function DraftModal(props: DraftModalProps) {
  const { isDirty = false, question = discardMessages, onClose, children, ...modal } = props;
  const [isConfirming, setIsConfirming] = useState(false);
  return (
    <Modal {...modal} onClose={() => (isDirty ? setIsConfirming(true) : onClose())}>
      {children}
      <UnfinishedTaskGuard
        isUnfinished={isDirty}
        isConfirming={isConfirming}
        messages={question}
        onStay={() => setIsConfirming(false)}
        onLeave={onClose}
      />
    </Modal>
  );
}
