import { useSelector } from '@tanstack/react-store';
import { ageOfOld, relativeTime } from '#app/lib/time/format-time.ts';
import { nowAtom } from '#app/lib/time/now-atom.ts';
import { TimeTooltip } from '#app/ui/time-tooltip.tsx';

interface RelativeTimeProps {
  /** ISO 8601. */
  iso: string;
  /** False where a list has one in each row, and the full time is shown elsewhere too. */
  isTabStop?: boolean | undefined;
}

/** "3 days ago" or a date, with the time in the user's time zone and in UTC on hover and focus. */
export function RelativeTime({ iso, isTabStop }: RelativeTimeProps) {
  // As of now: what was just fetched is newer than the last tick.
  const age = useSelector(nowAtom, () => relativeTime(iso));
  return (
    <TimeTooltip iso={iso} ageOf={ageOfOld} isTabStop={isTabStop} className="rounded-sm whitespace-nowrap">
      {age}
    </TimeTooltip>
  );
}
