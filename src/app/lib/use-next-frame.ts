import { useEffect, useState } from 'react';

/**
 * A value one frame after it has changed, so that what depends on it is rendered after the rest of the change is seen.
 * `useDeferredValue` defers nothing within a transition, and each navigation is one.
 */
export function useNextFrame<Value>(value: Value): Value {
  const [shown, setShown] = useState(value);
  useEffect(() => {
    if (shown === value) return undefined;
    const frame = requestAnimationFrame(() => setShown(value));
    return () => cancelAnimationFrame(frame);
  }, [shown, value]);
  return shown;
}
