import type { ReactNode } from 'react';
import { groupMessages } from '#app/messages/profiles/group-messages.ts';

interface SharedGroupsProps {
  number: number;
  /** The rows of the groups. */
  children: ReactNode;
}

/** The groups that say nothing about a profile, since everyone has such ones, folded into one line. */
export function SharedGroups({ number, children }: SharedGroupsProps) {
  const label = groupMessages.shared(number);
  return (
    <details>
      <summary className="cursor-pointer rounded-lg px-3 py-2 text-ink-2 hover:bg-hover">{label}</summary>
      <ul aria-label={label} className="divide-y divide-line border-t border-line">
        {children}
      </ul>
    </details>
  );
}
