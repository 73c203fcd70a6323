import { useId } from 'react';
import { usePromptChoice } from '#app/lib/use-prompt-choice.ts';

interface SegmentedProps<Value extends string> {
  label: string;
  choices: readonly { value: Value; label: string }[];
  value: Value;
  onChange: (value: Value) => void;
}

/** A few choices side by side, one of them taken: radio buttons that look like one control. */
export function Segmented<Value extends string>({ label, choices, value, onChange }: SegmentedProps<Value>) {
  const name = useId();
  const [shown, choose] = usePromptChoice(value, onChange);
  return (
    <fieldset
      aria-label={label}
      className="inline-flex h-8 items-stretch rounded-md border border-line bg-surface p-0.5 shadow-1"
    >
      {choices.map((choice) => (
        <label
          key={choice.value}
          className="relative flex cursor-pointer items-center rounded px-2.5 font-medium text-ink-2 has-checked:bg-selected has-checked:text-accent has-checked:forced-colors:outline-2 has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name={name}
            checked={choice.value === shown}
            onChange={() => choose(choice.value)}
            className="absolute inset-0 cursor-pointer opacity-0"
          />
          {choice.label}
        </label>
      ))}
    </fieldset>
  );
}
