import { Avatar } from '#app/ui/avatar.tsx';
import { noPictureUrl, type ReceivedProfile } from '#contract/profile.ts';

interface ProfileAvatarProps {
  profile: Pick<ReceivedProfile, 'name' | 'image_url'>;
  large?: boolean;
}

/** A profile's picture. The API's placeholder for a missing picture is replaced by initials. */
export function ProfileAvatar({ profile, large }: ProfileAvatarProps) {
  const { name, image_url } = profile;
  return <Avatar name={name} picture={image_url === noPictureUrl ? null : image_url} large={large} />;
}
