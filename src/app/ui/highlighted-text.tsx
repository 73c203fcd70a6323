import { Fragment } from 'react';
import { findIdStart, findWords } from '#text/find-words.ts';
import { cleanSearch } from '#text/pasted-entries.ts';

export interface HighlightProps {
  text: string;
  search: string | undefined;
  /** The text is an ID, of which a search matches only the start. */
  isId?: boolean;
}

/** A text with the words of the search highlighted. Uses the same folding as the server's search. */
export function HighlightedText({ text, search = '', isId = false }: HighlightProps) {
  const ranges = (isId ? findIdStart : findWords)(text, cleanSearch(search));
  if (ranges.length === 0) return <span>{text}</span>;
  return (
    <>
      {ranges.map(([start, end], index) => (
        <Fragment key={start}>
          <span>{text.slice(ranges[index - 1]?.[1] ?? 0, start)}</span>
          <mark className="rounded-sm bg-warn-soft text-inherit underline decoration-warn">
            {text.slice(start, end)}
          </mark>
        </Fragment>
      ))}
      <span>{text.slice(ranges.at(-1)?.[1])}</span>
    </>
  );
}
