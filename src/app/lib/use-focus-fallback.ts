import { type RefObject, useLayoutEffect } from 'react';

/**
 * Moves the focus to a fallback when the focused element is removed, so that it does not jump to the start of the page.
 * @param fallback the element to focus; by default, the nearest focusable ancestor
 */
export function useFocusFallback(
  element: RefObject<HTMLElement | null>,
  fallback?: RefObject<HTMLElement | null>,
): void {
  useLayoutEffect(() => {
    const leaving = element.current;
    const named = fallback?.current;
    return () => {
      if (!leaving || leaving !== document.activeElement) return;
      const next = named ?? leaving.parentElement?.closest<HTMLElement>('[tabindex]');
      next?.focus({ preventScroll: true });
    };
  }, [element, fallback]);
}
