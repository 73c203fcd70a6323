import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, type RefObject, useRef } from 'react';
import { words } from '#app/lib/words/general.ts';
import { IconButton } from '#app/ui/icon-button.tsx';

interface ModalProps {
  title: string;
  onClose: () => void;
  /** What scrolls where it is higher than the window. */
  children: ReactNode;
  /** Who gets the focus back, if not who had it. */
  returnFocusTo?: RefObject<HTMLElement | null>;
}

/** A dialog with a title and a way out. Open as long as it is rendered. */
export function Modal({ title, onClose, children, returnFocusTo }: ModalProps) {
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop forceRender className="fixed inset-0 z-40 bg-veil" />
        <Dialog.Viewport className="fixed inset-0 z-50 flex items-center justify-center p-4">
          <Dialog.Popup
            ref={popup}
            initialFocus={popup}
            finalFocus={returnFocusTo}
            className="flex max-h-full w-full max-w-md flex-col rounded-xl border border-line bg-raised shadow-2 outline-none"
          >
            <header className="flex items-center justify-between gap-4 border-b border-line py-3 ps-5 pe-3">
              <Dialog.Title className="text-base font-semibold">{title}</Dialog.Title>
              <IconButton
                label={words.close}
                icon={<X aria-hidden="true" className="size-4" />}
                onClick={onClose}
              />
            </header>
            {children}
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
