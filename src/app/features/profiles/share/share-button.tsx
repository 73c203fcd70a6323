import { Share2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { listActionWords } from '#app/lib/words/list-actions.ts';
import { PickerButton } from '#app/ui/picker-button.tsx';
import type { Picker } from '#app/ui/use-picker.ts';

interface ShareButtonProps {
  /** Starts loading what opens. */
  load: () => Promise<unknown>;
  /** What opens. */
  children: (picker: Picker) => ReactNode;
}

/** Opens the ways to hand something on. */
export function ShareButton({ load, children }: ShareButtonProps) {
  return (
    <PickerButton
      load={load}
      renderPopup={children}
      aria-label={listActionWords.share}
      tooltip={listActionWords.share}
      icon={<Share2 aria-hidden="true" className="size-3.5 text-ink-3" />}
    />
  );
}
