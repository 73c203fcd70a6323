import { isPseudo, language } from '#app/lib/locale.ts';
import { pseudoText } from '#app/lib/pseudo-locale.ts';
import { relativeTime } from '#app/lib/time/format-time.ts';
import { TimeTooltip } from '#app/ui/time-tooltip.tsx';

const format = new Intl.DateTimeFormat(language, {
  dateStyle: 'medium',
  timeStyle: 'medium',
  hourCycle: 'h23',
});

/**
 * The date and the time to the second, in the user's time zone; with its name, in
 * UTC, and how long ago on hover and focus.
 */
export function FullTime({ iso }: { iso: string }) {
  const text = format.format(new Date(iso));
  return (
    <TimeTooltip iso={iso} ageOf={relativeTime} className="rounded-sm tabular-nums">
      {isPseudo ? pseudoText(text) : text}
    </TimeTooltip>
  );
}
