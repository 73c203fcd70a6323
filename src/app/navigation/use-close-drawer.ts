import { useLocation, useNavigate } from 'react-router';

/** Marks a drawer opened from a list, of whatever screen, so that closing it goes back there. */
export const fromList = { fromList: true };

/** @param state of a history entry, as the router gives it */
export function isFromList(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'fromList' in state;
}

/**
 * Goes back if the drawer was opened from a list; else replaces the history entry with the list.
 * @param listPath the path of the list, whose search string the drawer has kept
 */
export function useCloseDrawer(listPath: string): () => void {
  const navigate = useNavigate();
  const { state, search } = useLocation();
  return () =>
    void (isFromList(state)
      ? navigate(-1)
      : navigate({ pathname: listPath, search }, { replace: true, preventScrollReset: true }));
}
