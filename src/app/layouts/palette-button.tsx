import { Search, TriangleAlert } from 'lucide-react';
import { type ComponentType, useRef, useState } from 'react';
import type { CommandPaletteProps } from '#app/features/palette/command-palette.tsx';
import { isApple } from '#app/lib/platform.ts';
import { useCommandKey } from '#app/lib/use-command-key.ts';
import { paletteWords } from '#app/lib/words/palette.ts';
import { Button } from '#app/ui/button.tsx';

/** Opens the command palette, and so does its key. Its code is fetched when somebody is about to. */
export function PaletteButton({ portal_id }: { portal_id: string }) {
  const [isOpen, setIsOpen] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const [Palette, setPalette] = useState<ComponentType<CommandPaletteProps>>();
  const button = useRef<HTMLButtonElement>(null);
  const openedFrom = useRef<Element>(null);

  const load = async () => {
    const { CommandPalette } = await import('#app/features/palette/command-palette.tsx');
    setPalette(() => CommandPalette);
  };
  const prefetch = () => void load().catch(() => undefined);
  const open = (from: Element | null) => {
    openedFrom.current = from;
    setIsOpen(true);
    setHasFailed(false);
    load().catch(() => {
      setIsOpen(false);
      setHasFailed(true);
    });
  };
  useCommandKey('k', () => {
    // A question is answered first.
    if (document.querySelector('[role="alertdialog"]')) return;
    if (isOpen) setIsOpen(false);
    else open(document.activeElement);
  });
  const returnFocusTo = (hasActed: boolean) => {
    const from = openedFrom.current;
    // A row may be gone after a command that changes the list; this button stays.
    if (hasActed && from?.closest('#content')) return button.current;
    return from instanceof HTMLElement && from.isConnected && from !== document.body ? from : null;
  };

  const Icon = hasFailed ? TriangleAlert : Search;
  return (
    <>
      <Button
        ref={button}
        aria-label={hasFailed ? paletteWords.failed : paletteWords.open}
        aria-keyshortcuts={isApple ? 'Meta+K' : 'Control+K'}
        icon={<Icon aria-hidden="true" className="size-4 shrink-0" />}
        onPointerEnter={prefetch}
        onFocus={prefetch}
        onClick={(event) => open(event.currentTarget)}
        className="max-sm:border-transparent max-sm:px-2 max-sm:shadow-none"
      >
        <span className="hidden font-normal text-ink-2 sm:inline">
          {hasFailed ? paletteWords.failed : paletteWords.open}
        </span>
        <kbd
          aria-hidden="true"
          className="hidden rounded border border-line px-1 font-sans text-2xs text-ink-3 lg:inline"
        >
          {isApple ? paletteWords.keys.apple : paletteWords.keys.other}
        </kbd>
      </Button>
      <output className="sr-only">{hasFailed && paletteWords.failed}</output>
      {isOpen && Palette && (
        <Palette portal_id={portal_id} onClose={() => setIsOpen(false)} returnFocusTo={returnFocusTo} />
      )}
    </>
  );
}
