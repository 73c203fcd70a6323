import { profileMessages } from '#app/messages/profiles/profile-messages.ts';
import { UserText } from '#app/ui/user-text.tsx';

interface ProfileEmailProps {
  profile: { email?: string | null | undefined };
  className: string;
}

/** A profile's email, or a text that says that it has none. */
export function ProfileEmail({ profile: { email }, className }: ProfileEmailProps) {
  return email ? (
    <UserText className={className}>{email}</UserText>
  ) : (
    <span className={className}>{profileMessages.noEmail}</span>
  );
}
