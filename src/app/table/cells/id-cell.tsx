import type { ReactNode } from 'react';
import { TextCell } from '#app/table/cells/text-cell.tsx';
import { CopyButton } from '#app/ui/buttons/copy-button.tsx';

interface IdCellProps {
  id: string;
  /** The kind of id, for the label of the copy button. */
  what: string;
  /** The same id with search matches highlighted. */
  children?: ReactNode;
}

/** An id, and a button that copies it. */
export function IdCell({ id, what, children }: IdCellProps) {
  return (
    <span className="flex items-center gap-1">
      <TextCell text={id} className="min-w-0 font-mono text-xs text-ink-2">
        {children}
      </TextCell>
      <CopyButton text={id} what={what} className="-my-1" />
    </span>
  );
}
