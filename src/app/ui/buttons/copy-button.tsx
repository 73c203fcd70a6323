import { clsx } from 'clsx';
import { copyLabels, copyPictures, useClipboard } from '#app/ui/use-clipboard.ts';
import { commonMessages } from '#app/messages/common-messages.ts';
import { IconButton } from '#app/ui/buttons/icon-button.tsx';

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
  return (
    <IconButton
      label={copyLabels[state] ?? commonMessages.copyOf(what)}
      className={clsx(copyPictures[state], className)}
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
