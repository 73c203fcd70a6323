import { isPseudo, language } from '#app/lib/locale.ts';
import { pseudoText } from '#app/lib/pseudo-locale.ts';
import { absoluteTimes, relativeTime } from '#app/lib/time/format-time.ts';
import { TooltipTrigger } from '#app/ui/tooltip/tooltip-trigger.tsx';

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
    <TooltipTrigger
      content={<OtherTimes iso={iso} />}
      onTap
      render={
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- keyboard users need access to the other times
        <time dateTime={iso} tabIndex={0} className="rounded-sm tabular-nums">
          {isPseudo ? pseudoText(text) : text}
        </time>
      }
    />
  );
}

function OtherTimes({ iso }: { iso: string }) {
  const { reader, utc } = absoluteTimes(iso);
  return (
    <>
      <span className="block">{reader}</span>
      <span className="block text-ink-2">{utc}</span>
      <span className="block text-ink-2">{relativeTime(iso)}</span>
    </>
  );
}
