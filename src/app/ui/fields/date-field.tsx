import { useLayoutEffect, useRef } from 'react';

interface DateFieldProps {
  label: string;
  /** As in `2026-11-27`. */
  value: string | undefined;
  onChange: (day: string | undefined) => void;
}

/** A day, picked from the browser's calendar or typed. */
export function DateField({ label, value = '', onChange }: DateFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  // React would also write a controlled value into the attribute. In Firefox, an emptied attribute clears month and day
  // while the user retypes the year.
  useLayoutEffect(() => {
    if (input.current && input.current.value !== value) input.current.value = value;
  });
  return (
    <label className="flex h-8 items-center gap-2 rounded-md border border-line bg-surface ps-2.5 pe-1.5 text-ink-2 shadow-1 has-focus-visible:outline-2 has-focus-visible:outline-accent">
      <span>{label}</span>
      <input
        ref={input}
        type="date"
        min="0001-01-01"
        max="9999-12-31"
        onChange={(event) => onChange(event.target.value || undefined)}
        className="h-full min-w-0 bg-transparent text-ink outline-none"
      />
    </label>
  );
}
