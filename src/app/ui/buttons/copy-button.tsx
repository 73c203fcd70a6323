import { Check, Copy, TriangleAlert } from 'lucide-react';
import { copyLabels, useClipboard } from '#app/ui/use-clipboard.ts';
import { commonMessages } from '#app/messages/common-messages.ts';
import { IconButton } from '#app/ui/buttons/icon-button.tsx';

export const copyIcons = { idle: Copy, copied: Check, failed: TriangleAlert };

interface CopyButtonProps {
  text: string;
  /** The kind of text, for the label. */
  what: string;
  /** False where a list has one in each row, and the text can be copied elsewhere too. */
  isTabStop?: boolean;
  className?: string;
}

/** Copies a text, and shows and announces whether that worked. */
export function CopyButton({ text, what, isTabStop = true, className }: CopyButtonProps) {
  const { state, copy, reset: forget } = useClipboard();
  const Icon = copyIcons[state];
  return (
    <IconButton
      label={copyLabels[state] ?? commonMessages.copyOf(what)}
      icon={<Icon aria-hidden="true" className="size-3.5" />}
      className={className}
      tabIndex={isTabStop ? undefined : -1}
      onClick={(event) => {
        event.stopPropagation();
        copy(text);
      }}
      onBlur={forget}
      onPointerLeave={forget}
    />
  );
}
