import { Keyboard } from 'lucide';
import { lazyWithPreload } from '#app/lib/lazy/lazy-with-preload.ts';
import { useAriaKeyShortcuts } from '#app/lib/keyboard/single-key-shortcuts.ts';
import { type ShortcutLayer, useShortcuts } from '#app/lib/keyboard/use-shortcuts.ts';
import { useDisclosure } from '#app/lib/use-disclosure.ts';
import { shortcutsHelpMessages } from '#app/messages/shortcuts-help-messages.ts';
import { IconButton } from '#app/ui/buttons/icon-button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { LazyBoundary } from '#app/ui/lazy/lazy-boundary.tsx';

const shortcutsDialog = lazyWithPreload(
  async () => (await import('#app/ui/dialogs/shortcuts-dialog.tsx')).ShortcutsDialog,
);

interface ShortcutsHelpProps {
  /**
   * The layer where `?` opens it. A dialog above the drawer must be rendered inside the drawer, or a click in it would
   * close both.
   */
  layer: ShortcutLayer;
  /** Also renders a button, which works while single-key shortcuts are off. */
  withButton?: boolean;
  /** Whether a portal is on the screen: without one, only this list has a key. */
  hasPortal?: boolean;
}

/** Opens the list of shortcuts. */
export function ShortcutsHelp({ layer, withButton = false, hasPortal = true }: ShortcutsHelpProps) {
  const [isOpen, setIsOpen] = useDisclosure();
  const shortcut = useAriaKeyShortcuts('help');
  const open = () => setIsOpen(true);
  const close = () => setIsOpen(false);
  useShortcuts(layer, { help: open });
  return (
    <>
      {withButton && (
        <IconButton
          label={shortcutsHelpMessages.title}
          className="max-sm:hidden"
          icon={<Icon node={Keyboard} className="size-4" />}
          aria-haspopup="dialog"
          aria-keyshortcuts={shortcut}
          onPointerEnter={shortcutsDialog.preload}
          onFocus={shortcutsDialog.preload}
          onClick={open}
        />
      )}
      {isOpen && (
        <LazyBoundary part={shortcutsDialog} onGiveUp={close}>
          {(ShortcutsDialog) => <ShortcutsDialog hasPortal={hasPortal} onClose={close} />}
        </LazyBoundary>
      )}
    </>
  );
}
