import { useLocation, useNavigate } from 'react-router';
import { profilesPath } from '#app/navigation/page-paths.ts';

/** Goes back if the drawer was opened from the list; else replaces the history entry with the list. */
export function useCloseDrawer(portal_id: string): () => void {
  const navigate = useNavigate();
  const { state, search } = useLocation();
  const cameFromList = typeof state === 'object' && state !== null && 'fromList' in state;
  return () =>
    void (cameFromList
      ? navigate(-1)
      : navigate({ pathname: profilesPath(portal_id), search }, { replace: true, preventScrollReset: true }));
}
