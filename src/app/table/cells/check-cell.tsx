import { useEffect, useRef } from 'react';

interface CheckCellProps {
  /** The accessible name of the check box. */
  label: string;
  checked: boolean;
  /** Partly checked. */
  mixed?: boolean;
  /** @param isRange whether Shift was held */
  onChange: (isRange: boolean) => void;
}

/** A check box whose whole cell can be clicked. */
export function CheckCell({ label, checked, mixed = false, onChange }: CheckCellProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current) input.current.indeterminate = mixed;
  }, [mixed]);
  return (
    // Keys go to the box.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <label
      // Not left to the browser: Firefox ignores a click on a label while Shift is held.
      onClick={(event) => {
        if (event.target === input.current) return;
        event.preventDefault();
        input.current?.focus();
        onChange(event.shiftKey);
      }}
      className="flex size-full min-h-6 min-w-6 cursor-pointer items-center justify-center select-none"
    >
      <input
        ref={input}
        type="checkbox"
        aria-label={label}
        checked={checked}
        onChange={({ nativeEvent }) => onChange(nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
        className="size-4 cursor-pointer accent-accent-fill"
      />
    </label>
  );
}
