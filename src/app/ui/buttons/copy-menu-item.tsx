import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { copyLabels, copyPictures, useClipboard } from '#app/ui/use-clipboard.ts';
import { Button } from '#app/ui/buttons/button.tsx';

interface CopyMenuItemProps {
  label: string;
  icon: ReactNode;
  /** Called on each press, so that the text is up to date. */
  text: () => string;
  disabledReason?: string | undefined;
}

/** A popup button that copies a text, and shows in its place whether that worked. */
export function CopyMenuItem({ label, icon, text, disabledReason }: CopyMenuItemProps) {
  const { state, copy, reset: forget } = useClipboard();
  const isIdle = state === 'idle';
  return (
    <li>
      <Button
        variant="ghost"
        className={clsx('w-full justify-start', !isIdle && copyPictures[state])}
        icon={isIdle && icon}
        disabledReason={disabledReason}
        onClick={() => copy(text())}
        onBlur={forget}
      >
        {copyLabels[state] ?? label}
      </Button>
    </li>
  );
}
