import type { AddMode } from '#app/api/people-writes.ts';
import { KnownPersonSentence } from '#app/features/add-people/linked-sentence.tsx';
import { addPersonMessages } from '#app/messages/people/add-person-messages.ts';
import type { CompactProfile } from '#app/profile-list/compact-profile.ts';

interface KnownPersonNoticeProps {
  portal_id: string;
  mode: AddMode;
  sendsMail: boolean;
  person: CompactProfile;
}

/** Says that the portal knows the person, and what inviting or adding them would change. */
export function KnownPersonNotice({ portal_id, mode, sendsMail, person }: KnownPersonNoticeProps) {
  const { isMember, isInvited } = addPersonMessages;
  const invited = isInvited[mode === 'invite' && !sendsMail ? 'inviteWithoutMail' : mode];
  return (
    <KnownPersonSentence
      portal_id={portal_id}
      person={person}
      text={person.status === 'invited' ? invited : isMember}
    />
  );
}
