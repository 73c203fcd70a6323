import { clsx } from 'clsx';
import { CopyButton } from '#app/ui/buttons/copy-button.tsx';
import { highlighted } from '#app/ui/highlight.tsx';
import { UserText } from '#app/ui/user-text.tsx';

/** The end of an id, which is always shown: ids of the same time begin alike. In characters. */
const endLength = 6;

/** The layout of a cell with a text and a button that copies it. The margin puts the picture on whole pixels. */
export const copyCellLayout = 'mt-px flex items-center gap-1';

interface IdCellProps {
  id: string;
  /** The kind of id, for the label of the copy button. */
  what: string;
  /** Highlighted where the id begins with it. */
  search: string | undefined;
}

/**
 * For a cell with {@link copyCellLayout}: an id, shortened in the middle, and a button that copies it. A double click
 * selects all of it.
 */
export function IdCell({ id, what, search }: IdCellProps) {
  const cut = id.length > 2 * endLength ? id.length - endLength : id.length;
  return (
    <>
      <UserText
        title={id}
        className="min-w-0 font-mono text-xs whitespace-nowrap text-ink-2"
        onDoubleClick={({ currentTarget }) => getSelection()?.selectAllChildren(currentTarget)}
      >
        <span className={clsx(cut < id.length && 'inline-block max-w-id-start truncate align-bottom')}>
          {highlighted({ text: id.slice(0, cut), search: search?.slice(0, cut), isId: true })}
        </span>
        <span>{id.slice(cut)}</span>
      </UserText>
      <CopyButton text={id} what={what} isTabStop={false} className="-my-1" />
    </>
  );
}
