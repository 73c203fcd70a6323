import { useLocation, useNavigate, useParams } from 'react-router';
import { fromList } from '#app/list/profile-link.tsx';
import { profilePath } from '#app/paths.ts';

/** Opens a profile's drawer over the present list, as its row does; from another drawer, closing leads to the list too. */
export function useOpenProfile(portal_id: string): (profile_id: string) => void {
  const navigate = useNavigate();
  const { search } = useLocation();
  const { consumer_profile_id: open } = useParams();
  return (profile_id) => {
    if (profile_id === open) return;
    void navigate(
      { pathname: profilePath(portal_id, profile_id), search },
      { state: open ? undefined : fromList, preventScrollReset: true },
    );
  };
}
