import { createContext } from 'react';
import type { ListFilters } from '#app/features/profiles/assignments.ts';

interface ProfileListContext {
  portal_id: string;
  /** The search string of the list's URL, which its drawers keep. */
  search: string;
  /** The filters with which the rows were read; none while they are those of another list. */
  filters: ListFilters;
  onOpen: (profile_id: string) => void;
}

export const noFilters: ListFilters = {};

/** The list that the rows belong to. Unlike the location, opening a drawer does not change it and rerender the rows. */
export const ProfileListContext = createContext<ProfileListContext>({
  portal_id: '',
  search: '',
  filters: noFilters,
  onOpen: () => undefined,
});
