import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { IconButton } from '#app/ui/buttons/icon-button.tsx';
import { ShortcutsHelp } from '#app/ui/dialogs/shortcuts-help.tsx';

interface DrawerProps {
  /** What it is about; holds its DrawerTitle. Announced when it changes. */
  heading: ReactNode;
  /** Buttons before the cross. */
  actions?: ReactNode;
  closeLabel: string;
  /** Asked to close by Escape, a click outside or the cross. The caller decides. */
  onClose: () => void;
  /** Where the focus goes when it has closed. */
  returnFocusTo: () => HTMLElement | null;
  /** A `DrawerContent`, and what stands above it. */
  children: ReactNode;
}

/** A modal dialog at the inline end of the screen, open as long as it is rendered. */
export function Drawer({ heading, actions, closeLabel, onClose, returnFocusTo, children }: DrawerProps) {
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-20 bg-veil transition-opacity duration-150 data-starting-style:opacity-0" />
        {/* The focus starts on the drawer itself: on its first button it would open a tooltip that nobody asked for. */}
        <Dialog.Popup
          ref={popup}
          data-layer="drawer"
          initialFocus={popup}
          finalFocus={() => returnFocusTo() ?? true}
          className="fixed inset-y-0 end-0 z-30 flex w-drawer flex-col border-s border-line bg-surface shadow-2 outline-none transition-[translate,opacity] duration-150 data-starting-style:translate-x-6 data-starting-style:opacity-0 rtl:data-starting-style:-translate-x-6"
        >
          <header className="flex items-start justify-between gap-4 border-b border-line px-5 py-4">
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
          </header>
          {children}
          <ShortcutsHelp layer="drawer" />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** The part of the heading that is the drawer's name for a screen reader. */
export function DrawerTitle({ className, children }: { className?: string; children: ReactNode }) {
  return <Dialog.Title className={className}>{children}</Dialog.Title>;
}

/** What the drawer is about, in a part that scrolls, above a footer that does not. */
export function DrawerContent({ footer, children }: { footer?: ReactNode; children: ReactNode }) {
  const scroller = useRef<HTMLDivElement>(null);
  // A focus that went with the content before this one comes back to the drawer.
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
