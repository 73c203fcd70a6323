import { useLayoutEffect, useState } from 'react';

/**
 * Shows a selection at once, while the navigation it starts is still rendering.
 * @returns the value to show, and the function to call on selection
 */
export function useOptimisticValue<Value>(
  value: Value,
  onChange: (value: Value) => void,
): [Value, (value: Value) => void] {
  const [pending, setPending] = useState<{ selected: Value; from: Value }>();
  useLayoutEffect(() => {
    // Navigations render ahead while the user selects; only the committed screen counts.
    // oxlint-disable-next-line react/set-state-in-effect
    if (pending && pending.from !== value) setPending(undefined);
  }, [pending, value]);
  const select = (selected: Value) => {
    setPending({ selected, from: value });
    onChange(selected);
  };
  return [pending?.from === value ? pending.selected : value, select];
}
