import { StatusBadge } from '#app/features/profiles/status-badge.tsx';
import { drawerWords } from '#app/lib/words/drawer.ts';
import { profileWords } from '#app/lib/words/profiles.ts';
import { ProfileAvatar } from '#app/list/profile-avatar.tsx';
import { DrawerTitle } from '#app/ui/drawer.tsx';
import { Skeleton } from '#app/ui/skeleton.tsx';
import type { ReceivedProfile } from '#contract/profile.ts';

interface ProfileHeadingProps {
  profile: ReceivedProfile | undefined;
  isLoading: boolean;
}

/** Who the drawer is about, as far as that is known. Its name is the profile's name and nothing else. */
export function ProfileHeading({ profile, isLoading }: ProfileHeadingProps) {
  if (!profile && !isLoading) {
    return <DrawerTitle className="text-base font-semibold">{drawerWords.title}</DrawerTitle>;
  }
  if (!profile) {
    return (
      <div className="flex items-center gap-3">
        <Skeleton className="size-12 rounded-full" />
        <DrawerTitle className="sr-only">{drawerWords.loading}</DrawerTitle>
        <Skeleton className="h-4 w-1/2" />
      </div>
    );
  }
  return (
    <div className="flex items-start gap-3">
      <ProfileAvatar profile={profile} large />
      <div className="min-w-0 flex-1">
        <DrawerTitle className="text-base font-semibold wrap-anywhere">
          <bdi className="block">{profile.name}</bdi>
        </DrawerTitle>
        <div className="mt-0.5 flex flex-wrap items-center gap-2">
          <StatusBadge status={profile.status} />
          <bdi className="min-w-0 text-ink-2 wrap-anywhere">{profile.email ?? profileWords.noEmail}</bdi>
        </div>
      </div>
    </div>
  );
}
