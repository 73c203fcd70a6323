import { useLocation, useNavigate } from 'react-router';

/** Marks a drawer opened from the list, so that closing it goes back instead of adding a history entry. */
export const fromList = { fromList: true };

/**
 * Goes back if the drawer was opened from the list; else replaces the history entry with the list.
 * @param listPath the path of the list, whose search string the drawer has kept
 */
export function useCloseDrawer(listPath: string): () => void {
  const navigate = useNavigate();
  const { state, search } = useLocation();
  const cameFromList = typeof state === 'object' && state !== null && 'fromList' in state;
  return () =>
    void (cameFromList
      ? navigate(-1)
      : navigate({ pathname: listPath, search }, { replace: true, preventScrollReset: true }));
}
