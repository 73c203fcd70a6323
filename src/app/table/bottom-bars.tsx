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

/** Tells the style how high an element is, while it is there. */
function measure(bars: HTMLElement | null): (() => void) | undefined {
  if (!bars) return undefined;
  const { style } = document.documentElement;
  const observer = new ResizeObserver(() => style.setProperty('--bars', `${bars.offsetHeight}px`));
  observer.observe(bars);
  return () => {
    observer.disconnect();
    style.removeProperty('--bars');
  };
}
