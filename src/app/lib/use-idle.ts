import { createAtom, useSelector } from '@tanstack/react-store';
import { useEffect, useState } from 'react';

/** How many lists have nothing to show yet. */
const loadingCount = createAtom(0);

/** Makes `useIdle` wait while a list loads: a browser is idle, too, while it waits for the first rows. */
export function useDelayIdle(isLoading: boolean): void {
  useEffect(() => {
    if (!isLoading) return undefined;
    loadingCount.set((count) => count + 1);
    return () => loadingCount.set((count) => count - 1);
  }, [isLoading]);
}

/** Whether the first screen has settled, so that the rest can load. */
export function useIdle(): boolean {
  const [isIdle, setIsIdle] = useState(false);
  const isLoading = useSelector(loadingCount, (count) => count > 0);
  useEffect(() => (isIdle || isLoading ? undefined : whenIdle(() => setIsIdle(true))), [isIdle, isLoading]);
  return isIdle;
}

/**
 * Calls back when the browser is idle, within two seconds at most: for work that the first screen does not need.
 * @returns a function that cancels the callback
 */
function whenIdle(callback: () => void): () => void {
  // Safari has no requestIdleCallback.
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(callback, 200);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(callback, { timeout: 2000 });
  return () => cancelIdleCallback(handle);
}
