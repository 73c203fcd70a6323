import { useLocation, useNavigate } from 'react-router';
import {
  openBulkSelect,
  type BulkSelectStrategy,
  withBulkSelect,
} from '#app/profile-list/bulk-select-request.ts';
import { isListPath } from '#app/profile-list/is-list-path.ts';
import { type ListParams, profileListParams } from '#app/profile-list/list-params.ts';
import { useListParams } from '#app/profile-list/use-list-params.ts';
import { profilesPath } from '#app/navigation/page-paths.ts';

export interface ListCommands {
  /** The list's parameters, as long as it is on the screen. */
  params: ListParams | undefined;
  /** Shows another list: of the one on the screen, or else of all profiles. */
  update: (update: (params: ListParams) => ListParams) => void;
  /** Opens the dialog of a way to choose, in the list on the screen or else in that of all profiles. */
  openBulkSelect: (strategy: BulkSelectStrategy) => void;
}

/** What can be done with a portal's list from any of its screens. From another one it leads to the list, and is done there at once. */
export function useListCommands(portal_id: string): ListCommands {
  const { pathname } = useLocation();
  const [params, changeParams] = useListParams();
  const navigate = useNavigate();
  // The address bar, not the last render: another screen may be about to be shown.
  const isListed = () => isListPath(portal_id, window.location.pathname);
  const path = profilesPath(portal_id);
  return {
    params: isListPath(portal_id, pathname) ? params : undefined,
    update: (update) => {
      if (isListed()) changeParams(update);
      else
        void navigate({
          pathname: path,
          search: profileListParams.write(update(profileListParams.defaults)),
        });
    },
    openBulkSelect: (strategy) => {
      if (!(isListed() && openBulkSelect(strategy))) void navigate(path, { state: withBulkSelect(strategy) });
    },
  };
}
