import { Share2 } from 'lucide-react';
import type { ComponentType, ReactNode } from 'react';
import type { LatePart } from '#app/lib/late-part.ts';
import { listActionWords } from '#app/lib/words/list-actions.ts';
import { PickerButton } from '#app/ui/picker-button.tsx';
import type { Picker } from '#app/ui/use-picker.ts';

interface ShareButtonProps<Props> {
  /** What opens. */
  popup: LatePart<Props>;
  children: (Popup: ComponentType<Props>, picker: Picker) => ReactNode;
}

/** Opens the ways to hand something on. */
export function ShareButton<Props>({ popup, children }: ShareButtonProps<Props>) {
  return (
    <PickerButton
      popup={popup}
      renderPopup={children}
      aria-label={listActionWords.share}
      tooltip={listActionWords.share}
      icon={<Share2 aria-hidden="true" className="size-3.5 text-ink-3" />}
    />
  );
}
