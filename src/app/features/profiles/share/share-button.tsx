import { Share2 } from 'lucide-react';
import { type ReactNode, Suspense } from 'react';
import { listActionWords } from '#app/lib/words/list-actions.ts';
import { IconButton } from '#app/ui/icon-button.tsx';
import { type Picker, usePicker } from '#app/ui/use-picker.ts';

interface ShareButtonProps {
  /** Starts loading what opens. */
  load: () => Promise<unknown>;
  /** What opens. */
  children: (picker: Picker) => ReactNode;
}

/** Opens the ways to hand something on. */
export function ShareButton({ load, children }: ShareButtonProps) {
  const { picker, button } = usePicker(load, 'button');
  return (
    <>
      <IconButton
        {...button}
        variant="secondary"
        label={listActionWords.share}
        icon={<Share2 aria-hidden="true" className="size-3.5 text-ink-3" />}
      />
      {picker.isOpen && <Suspense>{children(picker)}</Suspense>}
    </>
  );
}
