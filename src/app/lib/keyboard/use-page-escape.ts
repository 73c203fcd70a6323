import { useEffect, useEffectEvent } from 'react';
import { isPageOnTop } from '#app/lib/keyboard/use-shortcuts.ts';

/**
 * Calls `onPress` for Escape while nothing is open and nothing has the focus. What is mounted first comes first: it keeps the
 * key by returning true.
 */
export function usePageEscape(onPress: () => boolean): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || !isPageOnTop()) return;
    if (!document.activeElement?.matches('body, main')) return;
    if (onPress()) event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
