import { Search } from 'lucide-react';
import { paletteWords } from '#app/lib/words/palette.ts';
import { PlainModal } from '#app/ui/plain-modal.tsx';

interface PaletteShellProps {
  text: string;
  onText: (text: string) => void;
  onClose: () => void;
}

/** The palette while its code is loaded: it takes what is typed already. */
export function PaletteShell({ text, onText, onClose }: PaletteShellProps) {
  return (
    <PlainModal aria-label={paletteWords.label} aria-busy onClose={onClose} className="max-w-xl">
      <div className="flex items-center gap-2 ps-4 pe-2">
        <Search aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
        <input
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog that was asked for, with nothing else in it
          autoFocus
          aria-label={paletteWords.search}
          placeholder={paletteWords.search}
          value={text}
          onChange={(event) => onText(event.target.value)}
          dir="auto"
          className="h-12 min-w-0 flex-1 bg-transparent text-base outline-none"
        />
      </div>
    </PlainModal>
  );
}
