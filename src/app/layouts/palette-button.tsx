import { Search } from 'lucide-react';
import { useRef, useState } from 'react';
import { PaletteShell } from '#app/layouts/palette-shell.tsx';
import { latePart } from '#app/lib/late-part.ts';
import { isApple } from '#app/lib/platform.ts';
import { useCommandKey } from '#app/lib/use-command-key.ts';
import { useOpen } from '#app/lib/use-open.ts';
import { paletteWords } from '#app/lib/words/palette.ts';
import { Button } from '#app/ui/button.tsx';
import { Late } from '#app/ui/late.tsx';

const palette = latePart(
  async () => (await import('#app/features/palette/command-palette.tsx')).CommandPalette,
);

/** Opens the command palette, and so does its key. Its code is fetched when somebody is about to. */
export function PaletteButton({ portal_id }: { portal_id: string }) {
  const [isOpen, setIsOpen] = useOpen();
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
    // A question is answered first.
    if (document.querySelector('[role="alertdialog"]')) return;
    if (isOpen) close();
    else open(document.activeElement);
  });
  const returnFocusTo = (hasActed: boolean) => {
    const from = openedFrom.current;
    // A row may be gone after a command that changes the list; this button stays.
    if (hasActed && from?.closest('#content')) return button.current;
    return from instanceof HTMLElement && from.isConnected && from !== document.body ? from : null;
  };

  return (
    <>
      <Button
        ref={button}
        aria-label={paletteWords.open}
        aria-keyshortcuts={isApple ? 'Meta+K' : 'Control+K'}
        icon={<Search aria-hidden="true" className="size-4 shrink-0" />}
        onPointerEnter={palette.load}
        onFocus={palette.load}
        onClick={(event) => open(event.currentTarget)}
        className="max-sm:border-transparent max-sm:px-2 max-sm:shadow-none"
      >
        <span className="hidden font-normal text-ink-2 sm:inline">{paletteWords.open}</span>
        <kbd
          aria-hidden="true"
          className="hidden rounded border border-line px-1 font-sans text-2xs text-ink-3 lg:inline"
        >
          {isApple ? paletteWords.keys.apple : paletteWords.keys.other}
        </kbd>
      </Button>
      {isOpen && (
        <Late
          part={palette}
          fallback={<PaletteShell text={typed} onText={setTyped} onClose={close} />}
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
        </Late>
      )}
    </>
  );
}
