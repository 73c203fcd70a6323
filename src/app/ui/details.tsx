import { useSelector } from '@tanstack/react-store';
import type { ReactNode } from 'react';
import { absoluteTimes, ageOfOld, relativeTime } from '#app/lib/time/format-time.ts';
import { nowAtom } from '#app/lib/time/now-atom.ts';
import { CopyButton } from '#app/ui/buttons/copy-button.tsx';

/** The attributes of one thing. */
export function Details({ children }: { children: ReactNode }) {
  return <dl className="divide-y divide-line rounded-lg border border-line">{children}</dl>;
}

interface DetailProps {
  term: string;
  /** What a button copies. */
  copy?: string | null | undefined;
  children: ReactNode;
}

export function Detail({ term, copy, children }: DetailProps) {
  return (
    <div className="grid grid-cols-details items-center gap-2 px-3 py-1.5">
      <dt className="text-ink-2">{term}</dt>
      <dd className="flex min-h-8 min-w-0 items-center justify-between gap-2">
        <span className="min-w-0">{children}</span>
        {copy && <CopyButton text={copy} what={term} />}
      </dd>
    </div>
  );
}

/** An ID, and a button that copies it. */
export function IdDetail({ term, id }: { term: string; id: string }) {
  return (
    <Detail term={term} copy={id}>
      <code translate="no" className="font-mono text-2xs wrap-anywhere">
        {id}
      </code>
    </Detail>
  );
}

/** The age of a time, and the time in the user's time zone and in UTC. */
export function TimeDetail({ term, iso }: { term: string; iso: string }) {
  const { reader, utc } = absoluteTimes(iso);
  const age = useSelector(nowAtom, () => ageOfOld(iso) ?? relativeTime(iso));
  return (
    <Detail term={term}>
      <span className="flex flex-col">
        <time dateTime={iso}>{age}</time>
        <span className="text-xs text-ink-2">{reader}</span>
        {utc !== reader && <span className="text-xs text-ink-2">{utc}</span>}
      </span>
    </Detail>
  );
}
