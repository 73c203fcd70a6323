import { use } from 'react';
import { hasLeftFilter } from '#app/features/profiles/assignments.ts';
import { ListPlace } from '#app/features/profiles/list-place.ts';
import { ProfileLink } from '#app/list/profile-link.tsx';
import { profileWords } from '#app/lib/words/profiles.ts';
import { Highlight } from '#app/list/highlight.tsx';
import { ProfileAvatar } from '#app/list/profile-avatar.tsx';
import { Badge } from '#app/ui/badge.tsx';
import type { ReceivedProfile } from '#contract/profile.ts';

interface NameCellProps {
  profile: ReceivedProfile;
  search: string | undefined;
  /** There is no room for its column. */
  withEmail: boolean;
}

/** Who it is: picture, name as the link to the drawer and, where there is no room for its column, the email. */
export function NameCell({ profile, search, withEmail }: NameCellProps) {
  const { consumer_group_id, ...place } = use(ListPlace);
  return (
    <span className="flex min-w-0 items-center gap-2.5">
      <ProfileAvatar profile={profile} />
      <span className="min-w-0 flex-1">
        <ProfileLink
          {...place}
          profile_id={profile.id}
          className="block truncate rounded-sm font-medium text-ink group-hover/row:underline"
        >
          <bdi title={profile.name}>
            <Highlight text={profile.name} search={search} />
          </bdi>
        </ProfileLink>
        {withEmail && (
          <bdi className="block truncate text-xs text-ink-2">{profile.email ?? profileWords.noEmail}</bdi>
        )}
      </span>
      {hasLeftFilter(profile, consumer_group_id) && (
        <span title={profileWords.noLongerMatchesHint} className="shrink-0">
          <Badge tone="warn">{profileWords.noLongerMatches}</Badge>
        </span>
      )}
    </span>
  );
}
