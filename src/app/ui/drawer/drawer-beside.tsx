import { type RefObject, use, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { useEscape } from '#app/lib/keyboard/use-escape.ts';
import { useShortcuts } from '#app/lib/keyboard/use-shortcuts.ts';
import { DrawerHeader } from '#app/ui/drawer/drawer-header.tsx';
import type { DrawerProps } from '#app/ui/drawer/drawer-props.ts';
import { DrawerTitleId } from '#app/ui/drawer/drawer-title.tsx';

/**
 * A region beside a list that stays usable, in `PageColumns`. A key goes between the two. It takes the focus when it
 * opens, and returns it when it closes.
 */
export function DrawerBeside({ returnFocusTo, children, ...header }: DrawerProps) {
  const region = useRef<HTMLElement>(null);
  const focusList = () => returnFocusTo()?.focus({ preventScroll: true });
  const onClosed = useEffectEvent(focusList);
  useLayoutEffect(() => {
    // Someone may already be typing above a list whose URL has the drawer open.
    if (!document.activeElement?.matches('input')) focusRegion(region);
    return () => {
      if (hasFocus(region)) onClosed();
    };
  }, []);
  useEscape(undefined, header.onClose);
  useShortcuts('drawer', { switch: () => (hasFocus(region) ? focusList() : focusRegion(region)) });
  return (
    <section
      ref={region}
      aria-labelledby={use(DrawerTitleId)}
      tabIndex={-1}
      data-layer="drawer"
      className="sticky top-header z-10 flex h-below-header w-beside shrink-0 group-data-[laid-out=false]/columns:-ms-beside flex-col border-x border-line bg-surface outline-none low:top-0 low:h-dvh low:overflow-y-auto low:overscroll-contain"
    >
      <DrawerHeader {...header} />
      {children}
    </section>
  );
}

type Region = RefObject<HTMLElement | null>;

function focusRegion(region: Region): void {
  region.current?.focus({ preventScroll: true });
}

function hasFocus(region: Region): boolean {
  return region.current?.contains(document.activeElement) ?? false;
}
