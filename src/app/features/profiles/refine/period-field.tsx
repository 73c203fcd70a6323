import { daysOf } from '#app/features/profiles/refine/period-bounds.ts';
import { refineFormMessages } from '#app/messages/profiles/refine-messages.ts';
import { DateField } from '#app/ui/fields/date-field.tsx';
import { SegmentedControl } from '#app/ui/fields/segmented-control.tsx';

const options = [
  { value: 'any', label: refineFormMessages.any },
  { value: '7', label: refineFormMessages.last7 },
  { value: '30', label: refineFormMessages.last30 },
  { value: '..', label: refineFormMessages.range },
] as const;

interface PeriodFieldProps {
  label: string;
  /** As the URL has it, or `..` for a range without days. */
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** The last days, or a range of days. */
export function PeriodField({ label, value, onChange }: PeriodFieldProps) {
  const days = daysOf(value);
  const [from, to] = days ?? ['', ''];
  const { fromDay, toDay, reversed } = refineFormMessages;
  const selected = days ? '..' : value;
  return (
    <div className="flex flex-col gap-1.5">
      <span aria-hidden="true" className="font-medium">
        {label}
      </span>
      <div className="flex flex-wrap items-center gap-2">
        <SegmentedControl
          label={label}
          options={options}
          value={options.find((option) => option.value === selected)?.value ?? 'any'}
          onChange={(option) => onChange(option === 'any' ? undefined : option)}
        />
        {days && (
          <fieldset aria-label={label} className="flex flex-wrap gap-2">
            <DateField label={fromDay} value={from} onChange={(day = '') => onChange(`${day}..${to}`)} />
            <DateField label={toDay} value={to} onChange={(day = '') => onChange(`${from}..${day}`)} />
          </fieldset>
        )}
      </div>
      <output className="text-xs text-warn empty:hidden">{isReversed(value) && reversed}</output>
    </div>
  );
}

/** Whether a range of days ends before it begins. */
export function isReversed(period: string | undefined): boolean {
  const [from, to] = daysOf(period) ?? [];
  return Boolean(from && to && from > to);
}
