import { Avatar } from '#app/ui/avatar.tsx';
import { noPictureUrl, type ReceivedProfile } from '#contract/profile.ts';

/** A profile's picture; the picture that stands for none gives way to the initials. */
export function ProfileAvatar({ profile, large }: { profile: ReceivedProfile; large?: boolean }) {
  const { name, image_url } = profile;
  return <Avatar name={name} picture={image_url === noPictureUrl ? null : image_url} large={large} />;
}
