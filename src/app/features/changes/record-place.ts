import { createContext } from 'react';

/** What every row of the record needs to know. */
export const RecordPlace = createContext<{ portal_id: string; names: Map<string, string> }>({
  portal_id: '',
  names: new Map(),
});
