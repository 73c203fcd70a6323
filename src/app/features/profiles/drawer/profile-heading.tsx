import { StatusBadge } from '#app/features/profiles/table/status-badge.tsx';
import { drawerMessages } from '#app/messages/profiles/drawer-messages.ts';
import { ProfileAvatar } from '#app/profile-list/profile-avatar.tsx';
import { ProfileEmail } from '#app/profile-list/profile-email.tsx';
import { DrawerTitle } from '#app/ui/drawer/drawer-title.tsx';
import { Skeleton } from '#app/ui/feedback/skeleton.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import type { ReceivedProfile } from '#contract/profile.ts';

interface ProfileHeadingProps {
  profile: ReceivedProfile | undefined;
  isLoading: boolean;
}

/** The subject of the drawer. Its accessible name is the profile's name alone. */
export function ProfileHeading({ profile, isLoading }: ProfileHeadingProps) {
  if (!profile && !isLoading) {
    return <DrawerTitle className="text-base font-semibold">{drawerMessages.title}</DrawerTitle>;
  }
  if (!profile) {
    return (
      <div className="flex items-center gap-3">
        <Skeleton className="size-12 rounded-full" />
        <DrawerTitle className="sr-only">{drawerMessages.loading}</DrawerTitle>
        <Skeleton className="h-4 w-1/2" />
      </div>
    );
  }
  return (
    <div className="flex items-start gap-3">
      <ProfileAvatar profile={profile} large />
      <div className="min-w-0 flex-1">
        <DrawerTitle className="text-base font-semibold wrap-anywhere">
          <UserText className="block">{profile.name}</UserText>
        </DrawerTitle>
        <div className="mt-0.5 flex flex-wrap items-center gap-2">
          <StatusBadge status={profile.status} />
          <ProfileEmail profile={profile} className="min-w-0 text-ink-2 wrap-anywhere" />
        </div>
      </div>
    </div>
  );
}
