import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { commonMessages } from '#app/messages/common-messages.ts';
import { UserText } from '#app/ui/user-text.tsx';

interface TextCellProps {
  /** User data, with its own text direction. */
  text: string;
  className?: string;
  /** The same text with search matches highlighted. */
  children?: ReactNode;
}

/** A single line of text, truncated to fit, with the full text on hover. */
export function TextCell({ text, className, children = text }: TextCellProps) {
  return (
    <UserText title={text} className={clsx('block truncate', className)}>
      {children}
    </UserText>
  );
}

/** Shown for data that the service did not return. */
export function UnknownCell({ hint }: { hint?: string }) {
  return (
    <span title={hint} className="text-ink-3">
      {commonMessages.unknown}
    </span>
  );
}
