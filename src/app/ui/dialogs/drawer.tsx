import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { IconButton } from '#app/ui/buttons/icon-button.tsx';
import { ShortcutsHelp } from '#app/ui/dialogs/shortcuts-help.tsx';

interface DrawerProps {
  /** The subject; contains the DrawerTitle. Announced when it changes. */
  heading: ReactNode;
  /** Buttons before the close button. */
  actions?: ReactNode;
  closeLabel: string;
  /** Called on Escape, a click outside or the close button. The caller decides whether to close. */
  onClose: () => void;
  /** The element to focus after closing. */
  returnFocusTo: () => HTMLElement | null;
  /** A `DrawerContent` and anything above it. */
  children: ReactNode;
}

/** A modal dialog at the inline end of the screen. Open while mounted. */
export function Drawer({ heading, actions, closeLabel, onClose, returnFocusTo, children }: DrawerProps) {
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-20 bg-veil transition-opacity duration-150 data-starting-style:opacity-0" />
        {/* Focus the drawer itself at first: focusing its first button would open a tooltip. */}
        <Dialog.Popup
          ref={popup}
          data-layer="drawer"
          initialFocus={popup}
          finalFocus={() => returnFocusTo() ?? true}
          className="fixed inset-y-0 end-0 z-30 flex w-drawer flex-col border-s border-line bg-surface shadow-2 outline-none transition-[translate,opacity] duration-150 data-starting-style:translate-x-6 data-starting-style:opacity-0 rtl:data-starting-style:-translate-x-6"
        >
          <div className="flex items-start justify-between gap-4 border-b border-line px-5 py-4">
            <div aria-live="polite" className="min-w-0 flex-1">
              {heading}
            </div>
            <div className="flex items-center">
              {actions}
              <IconButton
                label={closeLabel}
                icon={<X aria-hidden="true" className="size-4" />}
                onClick={onClose}
              />
            </div>
          </div>
          {children}
          <ShortcutsHelp layer="drawer" />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** The part of the heading that is the drawer's accessible name. */
export function DrawerTitle({ className, children }: { className?: string; children: ReactNode }) {
  return <Dialog.Title className={className}>{children}</Dialog.Title>;
}

/** The drawer's scrolling content, above a fixed footer. */
export function DrawerContent({ footer, children }: { footer?: ReactNode; children: ReactNode }) {
  const scroller = useRef<HTMLDivElement>(null);
  // If the focus was in the previous content, return it to the drawer.
  useEffect(() => {
    const drawer = scroller.current?.closest<HTMLElement>('[role="dialog"]');
    if (document.activeElement === document.body) drawer?.focus();
  }, []);
  return (
    <>
      <div ref={scroller} className="flex-1 overflow-y-auto overscroll-contain px-5 py-5">
        {children}
      </div>
      {footer}
    </>
  );
}
