import { type RefObject, useLayoutEffect } from 'react';

/**
 * An element that goes while it has the focus leaves it to an heir, so that it does not fall to the page's beginning.
 * @param fallback who gets it; if absent, the nearest thing around that can take it
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
