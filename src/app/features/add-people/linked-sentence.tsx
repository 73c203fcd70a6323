import { PageLink } from '#app/navigation/page-link.tsx';
import { addPersonMessages } from '#app/messages/people/add-person-messages.ts';
import { profilePath } from '#app/navigation/page-paths.ts';
import type { CompactProfile } from '#app/profile-list/compact-profile.ts';
import { MessageText } from '#app/ui/message-text.tsx';

interface LinkedSentenceProps {
  text: string;
  /** Names of people within the text. */
  names?: readonly string[];
  to: string;
  link: string;
}

/** A sentence, and a link to what it is about. */
export function LinkedSentence({ text, names, to, link }: LinkedSentenceProps) {
  return (
    <>
      <MessageText text={text} names={names ?? []} />
      <span> </span>
      <PageLink to={to} className="font-medium text-accent underline">
        {link}
      </PageLink>
    </>
  );
}

interface KnownPersonSentenceProps {
  portal_id: string;
  person: CompactProfile;
  text: (name: string) => string;
}

/** A sentence about someone whom the portal knows, and a link to them. */
export function KnownPersonSentence({ portal_id, person, text }: KnownPersonSentenceProps) {
  const { id, name } = person;
  return (
    <LinkedSentence
      text={text(name)}
      names={[name]}
      to={profilePath(portal_id, id)}
      link={addPersonMessages.openMember(name)}
    />
  );
}
