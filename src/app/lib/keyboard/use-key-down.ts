import { useEffectEvent, useLayoutEffect } from 'react';

/**
 * Calls `onKeyDown` for every key that is pressed, wherever the focus is.
 * @param isFirst whether it comes before the page's own fields and lists, which keep some keys to themselves
 */
export function useKeyDown(onKeyDown: (event: KeyboardEvent) => void, isFirst = false): void {
  const press = useEffectEvent(onKeyDown);
  // A layout effect, so that a key works as soon as what it acts on is visible or has the focus.
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listener, isFirst);
    return () => window.removeEventListener('keydown', listener, isFirst);
  }, [isFirst]);
}
