import { type ReactNode, useEffect, useRef } from 'react';

/** The drawer's scrolling content, above a fixed footer. In low windows the whole drawer scrolls instead. */
export function DrawerContent({ footer, children }: { footer?: ReactNode; children: ReactNode }) {
  const scroller = useRef<HTMLDivElement>(null);
  // If the focus was in the previous content, return it to the drawer.
  useEffect(() => {
    const drawer = scroller.current?.closest<HTMLElement>('[data-layer="drawer"]');
    drawer?.scrollTo({ top: 0 });
    if (document.activeElement === document.body) drawer?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <div
        ref={scroller}
        className="flex-1 overflow-y-auto overscroll-contain px-5 py-5 low:flex-auto low:overflow-visible"
      >
        {children}
      </div>
      {footer}
    </>
  );
}
