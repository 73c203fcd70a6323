import { useSelector } from '@tanstack/react-store';
import { absoluteTimes, ageOfOld, relativeTime } from '#app/lib/time/format-time.ts';
import { nowAtom } from '#app/lib/time/now-atom.ts';
import { TooltipTrigger } from '#app/ui/tooltip/tooltip-trigger.tsx';

interface RelativeTimeProps {
  /** ISO 8601. */
  iso: string;
  /** False where a list has one in each row, and the full time is shown elsewhere too. */
  isTabStop?: boolean | undefined;
}

/** "3 days ago" or a date, with the time in the user's time zone and in UTC on hover and focus. */
export function RelativeTime({ iso, isTabStop = true }: RelativeTimeProps) {
  // As of now: what was just fetched is newer than the last tick.
  const age = useSelector(nowAtom, () => relativeTime(iso));
  return (
    <TooltipTrigger
      content={<AbsoluteTimes iso={iso} />}
      onTap
      render={
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- keyboard users need access to the full time
        <time dateTime={iso} tabIndex={isTabStop ? 0 : -1} className="rounded-sm whitespace-nowrap">
          {age}
        </time>
      }
    />
  );
}

function AbsoluteTimes({ iso }: { iso: string }) {
  const { reader, utc } = absoluteTimes(iso);
  return (
    <>
      <span className="block">{reader}</span>
      <span className="block text-ink-2">{utc}</span>
      <span className="block text-ink-2">{ageOfOld(iso)}</span>
    </>
  );
}
