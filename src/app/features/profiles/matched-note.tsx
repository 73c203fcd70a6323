import { Fragment } from 'react';
import { useFilterTexts } from '#app/features/profiles/filter-texts.ts';
import { clockTime } from '#app/lib/times.ts';
import { matchedWords } from '#app/lib/words/choose.ts';
import type { Matched } from '#app/list/selection.ts';

/** Which list was selected, and when. */
export function MatchedNote({ portal_id, matched }: { portal_id: string; matched: Matched }) {
  const { filters, count, at, isWhole } = matched;
  const texts = useFilterTexts(portal_id, filters);
  return (
    <p className="min-w-0 wrap-anywhere text-ink-2">
      {matchedWords[isWhole ? 'whole' : 'part'](count, clockTime(at))}
      {texts.map(({ label, value }) => (
        <Fragment key={label}>
          {` · ${label}: `}
          <bdi className="font-medium">{value}</bdi>
        </Fragment>
      ))}
    </p>
  );
}
