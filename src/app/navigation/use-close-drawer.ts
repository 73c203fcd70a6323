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
  const { key, state, search } = useLocation();
  return () => {
    if (isFromList(state)) goBackFrom(key, () => void navigate(-1));
    else void navigate({ pathname: listPath, search }, { replace: true, preventScrollReset: true });
  };
}

let isGoingBack = false;

/**
 * Goes back once: the browser takes a moment, and so does the drawer until it is
 * gone. Going back again would leave the list.
 * @param key of the history entry to leave
 */
function goBackFrom(key: string, goBack: () => void): void {
  const entry = window.history.state as { key?: string } | null;
  if (isGoingBack || entry?.key !== key) return;
  isGoingBack = true;
  const listening = new AbortController();
  const end = () => {
    isGoingBack = false;
    listening.abort();
  };
  // `pageshow` if another document has been shown since.
  for (const event of ['popstate', 'pageshow']) window.addEventListener(event, end, listening);
  goBack();
}
