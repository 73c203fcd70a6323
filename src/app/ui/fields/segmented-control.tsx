import { useId } from 'react';
import { useOptimisticValue } from '#app/lib/use-optimistic-value.ts';

interface SegmentedControlProps<Value extends string> {
  label: string;
  options: readonly { value: Value; label: string }[];
  value: Value;
  onChange: (value: Value) => void;
}

/** Radio buttons that look like one control, one of them selected. */
export function SegmentedControl<Value extends string>({
  label,
  options,
  value,
  onChange,
}: SegmentedControlProps<Value>) {
  const name = useId();
  const [shown, select] = useOptimisticValue(value, onChange);
  return (
    <fieldset
      aria-label={label}
      className="inline-flex h-8 items-stretch rounded-md border border-line bg-surface p-0.5 shadow-1"
    >
      {options.map((option) => (
        <label
          key={option.value}
          className="relative flex cursor-pointer items-center rounded px-2.5 font-medium text-ink-2 has-checked:bg-selected has-checked:text-accent has-checked:forced-colors:outline-2 has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name={name}
            checked={option.value === shown}
            onChange={() => select(option.value)}
            className="absolute inset-0 cursor-pointer opacity-0"
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
