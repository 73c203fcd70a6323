import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { IconButton } from '#app/ui/icon-button.tsx';

interface DrawerProps {
  /** Its heading, and its name for a screen reader. */
  title: ReactNode;
  closeLabel: string;
  /** Asked to close by Escape, a click outside or the cross. The caller decides. */
  onClose: () => void;
  /** Where the focus goes when it has closed. */
  returnFocusTo: () => HTMLElement | null;
  children: ReactNode;
  footer?: ReactNode;
}

/** A modal dialog at the inline end of the screen, open as long as it is rendered. */
export function Drawer({ title, closeLabel, onClose, returnFocusTo, children, footer }: DrawerProps) {
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-20 bg-veil transition-opacity duration-150 data-starting-style:opacity-0" />
        {/* The focus starts on the drawer itself: on its first button it would open a tooltip that nobody asked for. */}
        <Dialog.Popup
          ref={popup}
          initialFocus={popup}
          finalFocus={() => returnFocusTo() ?? true}
          className="fixed inset-y-0 end-0 z-30 flex w-drawer flex-col border-s border-line bg-surface shadow-2 outline-none transition-[translate,opacity] duration-150 data-starting-style:translate-x-6 data-starting-style:opacity-0 rtl:data-starting-style:-translate-x-6"
        >
          <header className="flex items-start justify-between gap-4 border-b border-line px-5 py-4">
            <Dialog.Title render={<div />} className="min-w-0 flex-1">
              {title}
            </Dialog.Title>
            <IconButton
              label={closeLabel}
              icon={<X aria-hidden="true" className="size-4" />}
              onClick={onClose}
            />
          </header>
          <div className="flex-1 overflow-y-auto overscroll-contain px-5 py-5">{children}</div>
          {footer}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
