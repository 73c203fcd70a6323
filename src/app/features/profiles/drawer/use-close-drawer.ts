import { useLocation, useNavigate } from 'react-router';
import { profilesPath } from '#app/navigation/page-paths.ts';

/** Back to the list it was opened from; to the list by a new entry when a link led here. */
export function useCloseDrawer(portal_id: string): () => void {
  const navigate = useNavigate();
  const { state, search } = useLocation();
  const cameFromList = typeof state === 'object' && state !== null && 'fromList' in state;
  return () =>
    void (cameFromList
      ? navigate(-1)
      : navigate({ pathname: profilesPath(portal_id), search }, { replace: true, preventScrollReset: true }));
}
