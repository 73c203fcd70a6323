import { useSyncExternalStore } from 'react';

/** The width of a drawer beside its list, in rem; as in tailwind.config.ts. */
export const drawerWidth = 30;

/** As `wide` in tailwind.config.ts. */
const query = '(width >= 80rem)';

/** Whether the window has room for a list and the drawer beside it. */
export function useIsWide(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

function subscribe(listener: () => void): () => void {
  const wide = matchMedia(query);
  wide.addEventListener('change', listener);
  return () => wide.removeEventListener('change', listener);
}
