import { type ReactNode, useState } from 'react';
import { chooseButtonId } from '#app/features/profiles/choose/choose-button.tsx';
import { StopGuard } from '#app/features/profiles/stop-guard.tsx';
import { Modal } from '#app/ui/modal.tsx';

interface ChooseModalProps {
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
export function ChooseModal({ isUnfinished, question, onClose, children, ...modal }: ChooseModalProps) {
  const [isAsking, setIsAsking] = useState(false);
  const [opener] = useState(() => document.activeElement);
  // A menu, the palette or an offer may be gone by then; the list's own button stays.
  const returnFocusTo = () =>
    opener instanceof HTMLElement && opener !== document.body && opener.isConnected
      ? opener
      : document.getElementById(chooseButtonId);
  return (
    <Modal
      {...modal}
      returnFocusTo={returnFocusTo}
      onClose={() => (isUnfinished ? setIsAsking(true) : onClose())}
    >
      {children}
      <StopGuard
        isUnfinished={isUnfinished}
        isAsking={isAsking}
        words={question}
        onStay={() => setIsAsking(false)}
        onLeave={onClose}
      />
    </Modal>
  );
}
