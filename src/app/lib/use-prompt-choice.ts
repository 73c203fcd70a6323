import { useState } from 'react';

/**
 * Shows a choice at once, while the navigation that follows from it is still being rendered.
 * @returns the value to show, and what to call when another is chosen
 */
export function usePromptChoice<Value>(
  value: Value,
  onChange: (value: Value) => void,
): [Value, (value: Value) => void] {
  const [pending, setPending] = useState<{ choice: Value; from: Value }>();
  if (pending && pending.from !== value) setPending(undefined);
  const choose = (choice: Value) => {
    setPending({ choice, from: value });
    onChange(choice);
  };
  return [pending?.from === value ? pending.choice : value, choose];
}
