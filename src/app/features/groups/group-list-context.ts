import { createContext } from 'react';
import type { NavigateOptions } from 'react-router';

/** The portal, the search string of the list's URL, and how a group is opened, for the links of every row. */
export const GroupListContext = createContext<{
  portal_id: string;
  search: string;
  open: NavigateOptions;
}>({ portal_id: '', search: '', open: {} });
