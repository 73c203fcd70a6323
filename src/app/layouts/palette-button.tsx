import { Search } from 'lucide';
import { useRef, useState } from 'react';
import { PalettePlaceholder } from '#app/layouts/palette-placeholder.tsx';
import { lazyWithPreload } from '#app/lib/lazy/lazy-with-preload.ts';
import { isApple } from '#app/lib/keyboard/platform.ts';
import { useCommandKey } from '#app/lib/keyboard/use-command-key.ts';
import { useDisclosure } from '#app/lib/use-disclosure.ts';
import { paletteMessages } from '#app/messages/palette-messages.ts';
import { Button } from '#app/ui/buttons/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { LazyBoundary } from '#app/ui/lazy/lazy-boundary.tsx';

const palette = lazyWithPreload(
  async () => (await import('#app/layouts/command-palette.tsx')).CommandPalette,
);

/** Opens the command palette, also by keyboard shortcut. Its code is preloaded when the user is about to open it. */
export function PaletteButton({ portal_id }: { portal_id: string }) {
  const [isOpen, setIsOpen] = useDisclosure();
  const [typed, setTyped] = useState('');
  const button = useRef<HTMLButtonElement>(null);
  const openedFrom = useRef<Element>(null);

  const open = (from: Element | null) => {
    openedFrom.current = from;
    setTyped('');
    setIsOpen(true);
  };
  const close = () => setIsOpen(false);
  useCommandKey('k', () => {
    // An open confirmation or another dialog of the browser has to be answered first.
    if (document.querySelector(isOpen ? '[role="alertdialog"]' : '[role="alertdialog"], dialog[open]'))
      return;
    if (isOpen) close();
    else open(document.activeElement);
  });
  const returnFocusTo = (hasActed: boolean) => {
    const from = openedFrom.current;
    // A command that changes the list may remove the row that had the focus; this button stays.
    if (hasActed && from?.closest('#content')) return button.current;
    return from instanceof HTMLElement && from.isConnected && from !== document.body ? from : null;
  };

  return (
    <>
      <Button
        ref={button}
        aria-label={paletteMessages.open}
        aria-keyshortcuts={isApple ? 'Meta+K' : 'Control+K'}
        icon={<Icon node={Search} className="size-4 shrink-0" />}
        onPointerEnter={palette.preload}
        onFocus={palette.preload}
        onClick={(event) => open(event.currentTarget)}
        className="max-sm:border-transparent max-sm:px-2 max-sm:shadow-none"
      >
        <span className="hidden font-normal text-ink-2 sm:inline">{paletteMessages.open}</span>
        <kbd
          aria-hidden="true"
          className="hidden rounded border border-line px-1 font-sans text-2xs text-ink-3 lg:inline"
        >
          {isApple ? paletteMessages.keys.apple : paletteMessages.keys.other}
        </kbd>
      </Button>
      {isOpen && (
        <LazyBoundary
          part={palette}
          fallback={<PalettePlaceholder text={typed} onText={setTyped} onClose={close} />}
          onGiveUp={close}
        >
          {(Palette) => (
            <Palette
              portal_id={portal_id}
              initialText={typed}
              onClose={close}
              returnFocusTo={returnFocusTo}
            />
          )}
        </LazyBoundary>
      )}
    </>
  );
}
