import { useEffect, useState } from 'react';

/**
 * Counts down.
 * @param moment in milliseconds
 * @returns whole seconds, at least 0
 */
export function useSecondsUntil(moment: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.ceil((moment - now) / 1000));
}
