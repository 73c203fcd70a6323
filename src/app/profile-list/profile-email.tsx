import { profileMessages } from '#app/messages/profiles/profile-messages.ts';
import { highlighted } from '#app/ui/highlight.tsx';
import { UserText } from '#app/ui/user-text.tsx';

interface ProfileEmailProps {
  profile: { email?: string | null | undefined };
  className: string;
  /** Highlights matches of this search. */
  search?: string | undefined;
}

/** A profile's email, or a text that says that it has none. */
export function ProfileEmail({ profile: { email }, className, search }: ProfileEmailProps) {
  return email ? (
    <UserText className={className}>{highlighted({ text: email, search })}</UserText>
  ) : (
    <span className={className}>{profileMessages.noEmail}</span>
  );
}
