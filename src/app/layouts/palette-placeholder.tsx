import { Search } from 'lucide';
import { paletteMessages } from '#app/messages/palette-messages.ts';
import { NativeModal } from '#app/ui/dialogs/native-modal.tsx';
import { searchText } from '#app/ui/fields/search-text.ts';
import { Icon } from '#app/ui/icon.tsx';

interface PalettePlaceholderProps {
  text: string;
  onText: (text: string) => void;
  onClose: () => void;
}

/** Stands in for the palette while its code loads, and already accepts typing. */
export function PalettePlaceholder({ text, onText, onClose }: PalettePlaceholderProps) {
  return (
    <NativeModal aria-label={paletteMessages.label} aria-busy onClose={onClose} className="max-w-xl">
      <div className="flex items-center gap-2 ps-4 pe-2">
        <Icon node={Search} className="size-4 shrink-0 text-ink-3" />
        <input
          {...searchText}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the user opened this dialog, and it contains nothing else
          autoFocus
          aria-label={paletteMessages.search}
          placeholder={paletteMessages.search}
          value={text}
          onChange={(event) => onText(event.target.value)}
          dir="auto"
          className="h-12 min-w-0 flex-1 bg-transparent text-base outline-none"
        />
      </div>
    </NativeModal>
  );
}
