import { useEffect, useState } from 'react';

/**
 * A value one frame after it has changed, so that what depends on it is rendered after the rest of the change is seen.
 * `useDeferredValue` defers nothing within a transition, and each navigation is one.
 * @param initial the value until the first frame has been painted
 */
export function useNextFrame<Value>(value: Value, initial = value): Value {
  const [shown, setShown] = useState(initial);
  useEffect(() => {
    if (shown === value) return undefined;
    const frame = requestAnimationFrame(() => setShown(value));
    return () => cancelAnimationFrame(frame);
  }, [shown, value]);
  return shown;
}
