import { createContext } from 'react';

interface ProfileListContext {
  portal_id: string;
  /** The search string of the list's URL, which its drawers keep. */
  search: string;
  consumer_group_id: string | undefined;
  onOpen: (profile_id: string) => void;
}

/** The list that the rows belong to. Unlike the location, opening a drawer does not change it and rerender the rows. */
export const ProfileListContext = createContext<ProfileListContext>({
  portal_id: '',
  search: '',
  consumer_group_id: undefined,
  onOpen: () => undefined,
});
