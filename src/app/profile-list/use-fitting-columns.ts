import { useMemo, useSyncExternalStore } from 'react';
import { drawerWidth } from '#app/lib/use-is-wide.ts';
import { useIsDrawerBeside } from '#app/navigation/use-is-drawer-beside.ts';
import { type ColumnId, columnIds, fittingColumns } from '#app/profile-list/columns-and-density.ts';
import { useDisplay } from '#app/profile-list/use-display.ts';

/**
 * The selected columns that fit the window, or beside an open drawer. Returns the same array while they are unchanged.
 */
export function useFittingColumns(): readonly ColumnId[] {
  const { columns } = useDisplay();
  const taken = useIsDrawerBeside() ? drawerWidth : 0;
  const fitting = useSyncExternalStore(subscribe, () => fittingColumns(columns, widthInRem() - taken).join());
  return useMemo(() => columnIds.filter((id) => fitting.split(',').includes(id)), [fitting]);
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

/** The user's text size in pixels; it does not change while the page is open. */
let rem: number | undefined;

function widthInRem(): number {
  rem ??= Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return window.innerWidth / rem;
}
