import { useEffect, useState } from 'react';

/**
 * A value that follows another one once that has not changed for a while.
 * @param delay in milliseconds
 */
export function useDebouncedValue<Value>(value: Value, delay: number): Value {
  const [debounced, setDebounced] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setDebounced(value), delay);
    return () => clearTimeout(timer);
  }, [value, delay]);
  return debounced;
}
