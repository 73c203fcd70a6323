import type { ReactNode } from 'react';
import { copyLabels, useClipboard } from '#app/ui/use-clipboard.ts';
import { Button } from '#app/ui/buttons/button.tsx';
import { copyIcons } from '#app/ui/buttons/copy-button.tsx';

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
  const Icon = copyIcons[state];
  return (
    <li>
      <Button
        variant="ghost"
        className="w-full justify-start"
        icon={state === 'idle' ? icon : <Icon aria-hidden="true" className="size-3.5" />}
        disabledReason={disabledReason}
        onClick={() => copy(text())}
        onBlur={forget}
      >
        {copyLabels[state] ?? label}
      </Button>
    </li>
  );
}
