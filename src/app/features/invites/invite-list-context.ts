import { createContext } from 'react';
import type { ReceivedInvite } from '#contract/invite.ts';

interface InviteListContext {
  portal_id: string;
  /** Asks before the invite is sent again. */
  onSendAgain: (invite: ReceivedInvite) => void;
}

export const InviteListContext = createContext<InviteListContext>({
  portal_id: '',
  onSendAgain: () => undefined,
});
