import { findFolded } from '#text/fold.ts';

/** A text with the search match highlighted. Uses the same folding as the server's search. */
export function Highlight({ text, search }: { text: string; search: string | undefined }) {
  const range = search ? findFolded(text, search) : null;
  if (!range) return text;
  const [start, end] = range;
  return (
    <>
      {text.slice(0, start)}
      <mark className="rounded-sm bg-warn-soft text-inherit underline decoration-warn">
        {text.slice(start, end)}
      </mark>
      {text.slice(end)}
    </>
  );
}
