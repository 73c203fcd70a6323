import { useEffect, useState } from 'react';
import { whenIdle } from '#app/lib/when-idle.ts';

/** Whether the first screen is done with, so that the rest can be loaded. */
export function useIdle(): boolean {
  const [isIdle, setIsIdle] = useState(false);
  useEffect(() => whenIdle(() => setIsIdle(true)), []);
  return isIdle;
}
