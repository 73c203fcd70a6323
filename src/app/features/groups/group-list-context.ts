import { createContext } from 'react';

/** The portal, and the search string of the list's URL, for the links of every row. */
export const GroupListContext = createContext({ portal_id: '', search: '' });
