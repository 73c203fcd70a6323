import { useLayoutEffect, useState } from 'react';

/**
 * Shows a choice at once, while the navigation that follows from it is still being rendered.
 * @returns the value to show, and what to call when another is chosen
 */
export function useOptimisticValue<Value>(
  value: Value,
  onChange: (value: Value) => void,
): [Value, (value: Value) => void] {
  const [pending, setPending] = useState<{ selected: Value; from: Value }>();
  useLayoutEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- a navigation is rendered ahead while choosing goes on: only what is on the screen counts
    if (pending && pending.from !== value) setPending(undefined);
  }, [pending, value]);
  const select = (selected: Value) => {
    setPending({ selected, from: value });
    onChange(selected);
  };
  return [pending?.from === value ? pending.selected : value, select];
}
