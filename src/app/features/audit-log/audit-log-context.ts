import { createContext } from 'react';

/** What every row of the record needs to know. */
export const AuditLogContext = createContext<{ portal_id: string; names: Map<string, string> }>({
  portal_id: '',
  names: new Map(),
});
