import { Dialog } from '@base-ui/react/dialog';
import { use, useRef } from 'react';
import { isClosedByPointer, useEscape } from '#app/lib/keyboard/use-escape.ts';
import { ShortcutsHelp } from '#app/ui/dialogs/shortcuts-help.tsx';
import { DrawerHeader } from '#app/ui/drawer/drawer-header.tsx';
import type { DrawerProps } from '#app/ui/drawer/drawer-props.ts';
import { DrawerTitleId } from '#app/ui/drawer/drawer-title.tsx';

/** A modal dialog at the inline end of the screen. */
export function ModalDrawer({ returnFocusTo, children, ...header }: DrawerProps) {
  const popup = useRef<HTMLDivElement>(null);
  useEscape(popup, header.onClose);
  return (
    <Dialog.Root open onOpenChange={(...change) => isClosedByPointer(...change) && header.onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-20 bg-veil transition-opacity duration-150 data-starting-style:opacity-0" />
        {/* Focus the drawer itself at first: focusing its first button would open a tooltip. */}
        <Dialog.Popup
          ref={popup}
          data-layer="drawer"
          aria-labelledby={use(DrawerTitleId)}
          initialFocus={popup}
          finalFocus={() => returnFocusTo() ?? true}
          className="fixed inset-y-0 end-0 z-30 flex w-drawer flex-col border-s border-line bg-surface shadow-2 outline-none low:overflow-y-auto low:overscroll-contain transition-[translate,opacity] duration-150 data-starting-style:translate-x-6 data-starting-style:opacity-0 rtl:data-starting-style:-translate-x-6"
        >
          <DrawerHeader {...header} />
          {children}
          <ShortcutsHelp layer="drawer" />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
