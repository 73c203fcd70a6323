import { useLocation, useNavigate } from 'react-router';
import { isListPath } from '#app/profile-list/is-list-path.ts';
import { type ListDialog, openListDialog, withListDialog } from '#app/profile-list/list-dialog-request.ts';
import { type ListParams, profileListParams } from '#app/profile-list/list-params.ts';
import { useListParams } from '#app/profile-list/use-list-params.ts';
import { profilesPath } from '#app/navigation/page-paths.ts';

interface ListCommands {
  /** The list's parameters while it is on screen. */
  params: ListParams | undefined;
  /** Changes the list on screen, or opens the list of all profiles with the change. */
  update: (update: (params: ListParams) => ListParams) => void;
  /** Opens a dialog in the list on screen, or else in the list of all profiles. */
  openDialog: (dialog: ListDialog) => void;
}

/** Commands for a portal's list from any of its screens. From other screens, they open the list first. */
export function useListCommands(portal_id: string): ListCommands {
  const { pathname } = useLocation();
  const [params, changeParams] = useListParams();
  const navigate = useNavigate();
  // Reads the address bar, not the last render: a navigation may be under way.
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
    openDialog: (dialog) => {
      if (isListed() && openListDialog(dialog)) return;
      // In place of a dialog that is open there, which asks if something in it would be lost.
      const { pathname, search } = window.location;
      const to = isListed() ? { pathname, search } : path;
      void navigate(to, { replace: isListed(), state: withListDialog(dialog) });
    },
  };
}
