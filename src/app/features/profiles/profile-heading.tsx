import { StatusBadge } from '#app/features/profiles/status-badge.tsx';
import { words } from '#app/lib/words.ts';
import { ProfileAvatar } from '#app/features/profiles/profile-avatar.tsx';
import { Skeleton } from '#app/ui/skeleton.tsx';
import type { ReceivedProfile } from '#contract/profile.ts';

interface ProfileHeadingProps {
  profile: ReceivedProfile | undefined;
  isLoading: boolean;
}

/** Who the drawer is about, as far as that is known. */
export function ProfileHeading({ profile, isLoading }: ProfileHeadingProps) {
  if (!profile && !isLoading) return <span className="text-base font-semibold">{words.drawer.title}</span>;
  if (!profile) {
    return (
      <span className="flex items-center gap-3">
        <Skeleton className="size-12 rounded-full" />
        <span className="sr-only">{words.drawer.loading}</span>
        <Skeleton className="h-4 w-1/2" />
      </span>
    );
  }
  return (
    <span className="flex items-start gap-3">
      <ProfileAvatar profile={profile} large />
      <span className="min-w-0 flex-1">
        <bdi className="block text-base font-semibold wrap-anywhere">{profile.name}</bdi>
        <span className="mt-0.5 flex flex-wrap items-center gap-2">
          <StatusBadge status={profile.status} />
          <bdi className="min-w-0 text-ink-2 wrap-anywhere">{profile.email ?? words.profiles.noEmail}</bdi>
        </span>
      </span>
    </span>
  );
}
