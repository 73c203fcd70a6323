import type { ReactNode } from 'react';

/** The bars at the bottom of a list's window. What floats above them, and what scrolls, stays clear of them. */
export function BottomBars({ children }: { children: ReactNode }) {
  return (
    <div
      ref={measure}
      className="sticky bottom-0 z-10 low:static -mx-4 mt-auto flex flex-col gap-2 border-t border-line bg-canvas px-4 py-2.5 sm:-mx-6 sm:px-6"
    >
      {children}
    </div>
  );
}

/** Tells the style how high an element is. */
function measure(bars: HTMLElement | null): void {
  if (!bars) return;
  const { style } = document.documentElement;
  // It ends with the element, whose removal it reports as no height.
  new ResizeObserver(() => style.setProperty('--bars', `${bars.offsetHeight}px`)).observe(bars);
}
