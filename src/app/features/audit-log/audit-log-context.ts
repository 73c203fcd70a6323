import { createContext } from 'react';

/** The portal and its group names, for the cells of every row. */
export const AuditLogContext = createContext<{ portal_id: string; names: Map<string, string> }>({
  portal_id: '',
  names: new Map(),
});
