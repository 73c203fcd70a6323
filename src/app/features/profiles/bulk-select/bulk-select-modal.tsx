import { type ReactNode, useState } from 'react';
import { bulkSelectButtonId } from '#app/features/profiles/bulk-select/bulk-select-dialog-props.ts';
import { DraftModal } from '#app/task/draft-modal.tsx';

interface BulkSelectModalProps {
  title: string;
  isWide?: boolean;
  /** Whether closing the dialog now would lose work. */
  isUnfinished: boolean;
  /** The confirmation shown before unfinished work is lost. */
  question: Record<'title' | 'body' | 'stay' | 'leave', string>;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog that selects profiles. It confirms before unfinished work is lost, and returns the focus. */
export function BulkSelectModal({ isUnfinished, children, ...modal }: BulkSelectModalProps) {
  const [opener] = useState(() => document.activeElement);
  // The menu, palette or offer that opened the dialog can be gone by then; the list's own button stays.
  const returnFocusTo = () =>
    opener instanceof HTMLElement && opener !== document.body && opener.isConnected
      ? opener
      : document.getElementById(bulkSelectButtonId);
  return (
    <DraftModal {...modal} isDirty={isUnfinished} returnFocusTo={returnFocusTo}>
      {children}
    </DraftModal>
  );
}
