import type { ReactNode } from 'react';
import { copyLabels, useClipboard } from '#app/ui/use-clipboard.ts';
import { Button } from '#app/ui/buttons/button.tsx';
import { copyIcons } from '#app/ui/buttons/copy-button.tsx';

interface CopyMenuItemProps {
  label: string;
  icon: ReactNode;
  /** Told of when it is pressed, so that it is as things are then. */
  text: () => string;
  disabledReason?: string | undefined;
}

/** A button of a popup that copies a text, and says in its place whether it worked. */
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
