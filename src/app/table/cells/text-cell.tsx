import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { commonMessages } from '#app/messages/common-messages.ts';

interface TextCellProps {
  /** Somebody's data, with a direction of its own. */
  text: string;
  className?: string;
  /** The same text with parts of it marked. */
  children?: ReactNode;
}

/** A line that is cut where it has no room, and whole on hover. */
export function TextCell({ text, className, children = text }: TextCellProps) {
  return (
    <bdi title={text} className={clsx('block truncate', className)}>
      {children}
    </bdi>
  );
}

/** Stands for what the service did not send. */
export function UnknownCell({ hint }: { hint?: string }) {
  return (
    <span title={hint} className="text-ink-3">
      {commonMessages.unknown}
    </span>
  );
}
