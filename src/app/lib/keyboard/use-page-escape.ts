import { useKeyDown } from '#app/lib/keyboard/use-key-down.ts';
import { isPageOnTop } from '#app/lib/keyboard/use-shortcuts.ts';

/**
 * Calls `onPress` for Escape while nothing is open and nothing has the focus. What is mounted first comes first: it
 * keeps the key by returning true.
 */
export function usePageEscape(onPress: () => boolean): void {
  useKeyDown((event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || !isPageOnTop()) return;
    if (!document.activeElement?.matches('body, main')) return;
    if (onPress()) event.preventDefault();
  });
}
