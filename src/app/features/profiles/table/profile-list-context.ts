import { createContext } from 'react';

interface ProfileListContext {
  portal_id: string;
  /** The list's part of the URL, which its drawers keep. */
  search: string;
  consumer_group_id: string | undefined;
  onOpen: (profile_id: string) => void;
}

/** Where the rows stand. Unlike the location, it stays the same while drawers open and close, and so do the rows. */
export const ProfileListContext = createContext<ProfileListContext>({
  portal_id: '',
  search: '',
  consumer_group_id: undefined,
  onOpen: () => undefined,
});
