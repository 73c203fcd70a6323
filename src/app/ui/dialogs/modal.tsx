import { Dialog } from '@base-ui/react/dialog';
import { clsx } from 'clsx';
import { X } from 'lucide';
import { type ReactNode, type RefObject, useRef } from 'react';
import { isClosedByPointer, useEscape } from '#app/lib/keyboard/use-escape.ts';
import { commonMessages } from '#app/messages/common-messages.ts';
import { IconButton } from '#app/ui/buttons/icon-button.tsx';
import { Icon } from '#app/ui/icon.tsx';

export interface ModalProps {
  title: string;
  /** Called on Escape, the cross and a click outside. */
  onClose: () => void;
  /** Scrolls when it is higher than the window. */
  children: ReactNode;
  /** The element to focus after closing; by default, the one that had the focus before. */
  returnFocusTo?: RefObject<HTMLElement | null> | (() => HTMLElement | null);
  /**
   * For more than a few lines of text, which may grow: it then grows downwards, and nothing moves under the pointer.
   */
  isWide?: boolean;
}

/** A dialog with a title and a close button. Open while mounted. */
export function Modal(props: ModalProps) {
  const { title, onClose, children, returnFocusTo, isWide = false } = props;
  const popup = useRef<HTMLDivElement>(null);
  useEscape(popup, onClose);
  return (
    <Dialog.Root open onOpenChange={(...change) => isClosedByPointer(...change) && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop forceRender className="fixed inset-0 z-40 bg-veil" />
        <Dialog.Viewport
          className={clsx(
            'fixed inset-0 z-40 flex justify-center p-4',
            isWide ? 'items-start sm:py-16 low:py-4' : 'items-center',
          )}
        >
          <Dialog.Popup
            ref={popup}
            initialFocus={popup}
            finalFocus={returnFocusTo}
            className={clsx(
              'flex max-h-full w-full flex-col rounded-xl border border-line bg-raised shadow-2 outline-none low:overflow-y-auto low:overscroll-contain',
              isWide ? 'max-w-2xl' : 'max-w-md',
            )}
          >
            <div className="flex items-center justify-between gap-4 border-b border-line py-3 ps-5 pe-3">
              <Dialog.Title className="min-w-0 text-base font-semibold wrap-anywhere">{title}</Dialog.Title>
              <IconButton
                label={commonMessages.close}
                icon={<Icon node={X} className="size-4" />}
                onClick={onClose}
              />
            </div>
            {children}
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** The content of a dialog; scrolls where there is too little room. In low windows the whole dialog does. */
export function ModalBody({ children }: { children: ReactNode }) {
  return (
    <div className="flex flex-col gap-4 overflow-y-auto overscroll-contain px-5 py-4 wrap-break-word low:shrink-0 low:overflow-visible">
      {children}
    </div>
  );
}

/** The buttons at the bottom of a dialog, the confirming one last. */
export function ModalFooter({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">{children}</div>;
}
