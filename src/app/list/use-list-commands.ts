import { useLocation, useNavigate } from 'react-router';
import { choose, type WayToChoose, withChoosing } from '#app/list/choosing.ts';
import { isListAddress } from '#app/list/is-list-address.ts';
import { defaults, type ListParams, writeListParams } from '#app/list/list-params.ts';
import { useListParams } from '#app/list/use-list-params.ts';
import { profilesPath } from '#app/paths.ts';

export interface ListCommands {
  /** The list's parameters, as long as it is on the screen. */
  params: ListParams | undefined;
  /** Shows another list: of the one on the screen, or else of all profiles. */
  change: (change: (params: ListParams) => ListParams) => void;
  /** Opens the dialog of a way to choose, in the list on the screen or else in that of all profiles. */
  choose: (way: WayToChoose) => void;
}

/** What can be done with a portal's list from any of its screens. From another one it leads to the list, and is done there at once. */
export function useListCommands(portal_id: string): ListCommands {
  const { pathname } = useLocation();
  const [params, changeParams] = useListParams();
  const navigate = useNavigate();
  // The address bar, not the last render: another screen may be about to be shown.
  const isListed = () => isListAddress(portal_id, window.location.pathname);
  const path = profilesPath(portal_id);
  return {
    params: isListAddress(portal_id, pathname) ? params : undefined,
    change: (change) => {
      if (isListed()) changeParams(change);
      else void navigate({ pathname: path, search: writeListParams(change(defaults)) });
    },
    choose: (way) => {
      if (!(isListed() && choose(way))) void navigate(path, { state: withChoosing(way) });
    },
  };
}
