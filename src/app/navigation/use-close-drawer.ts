import { type Location, useLocation, useNavigate } from 'react-router';

/** Marks a drawer opened from a list, of whatever screen, so that closing it goes back there. */
export const fromList = { fromList: true };

/**
 * Marks a drawer that lies above or beside its list, so that they share a scroll position.
 * @param key of the history entry of the list
 */
export function fromListAt(key: string) {
  return { fromList: key };
}

/** The mark alone, for a drawer that takes the place of another; undefined without one. */
export function keepFromList(state: unknown) {
  return isFromList(state) ? { fromList: state.fromList } : undefined;
}

/** The key of a history entry's scroll position. */
export function scrollKey({ key, state }: Location<unknown>): string {
  return isFromList(state) && typeof state.fromList === 'string' ? state.fromList : key;
}

/** @param state of a history entry, as the router gives it */
function isFromList(state: unknown): state is { fromList: unknown } {
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
