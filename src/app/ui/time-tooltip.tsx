import { absoluteTimes } from '#app/lib/time/format-time.ts';
import { TooltipTrigger } from '#app/ui/tooltip/tooltip-trigger.tsx';

interface TimeTooltipProps {
  /** ISO 8601. */
  iso: string;
  /** How long ago it was; computed when the tooltip is shown. */
  ageOf: (iso: string) => string | undefined;
  /** False where a list has one in each row, and the full time is shown elsewhere too. */
  isTabStop?: boolean | undefined;
  className: string;
  children: string;
}

/** A time. On hover and focus, it is shown in the user's time zone and in UTC, with how long ago it was. */
export function TimeTooltip({ iso, ageOf, isTabStop = true, className, children }: TimeTooltipProps) {
  return (
    <TooltipTrigger
      content={<OtherForms iso={iso} ageOf={ageOf} />}
      onTap
      render={
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- keyboard users need access to the other forms
        <time dateTime={iso} tabIndex={isTabStop ? 0 : -1} className={className}>
          {children}
        </time>
      }
    />
  );
}

function OtherForms({ iso, ageOf }: Pick<TimeTooltipProps, 'iso' | 'ageOf'>) {
  const { reader, utc } = absoluteTimes(iso);
  return (
    <>
      <span className="block">{reader}</span>
      <span className="block text-ink-2">{utc}</span>
      <span className="block text-ink-2">{ageOf(iso)}</span>
    </>
  );
}
