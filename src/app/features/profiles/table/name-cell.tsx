import { use } from 'react';
import { hasLeftFilter } from '#app/features/profiles/assignments.ts';
import { ProfileListContext } from '#app/features/profiles/table/profile-list-context.ts';
import { ProfileEmail } from '#app/profile-list/profile-email.tsx';
import { ProfileLink } from '#app/profile-list/profile-link.tsx';
import { profileMessages } from '#app/messages/profiles/profile-messages.ts';
import { Highlight } from '#app/ui/highlight.tsx';
import { ProfileAvatar } from '#app/profile-list/profile-avatar.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import type { ReceivedProfile } from '#contract/profile.ts';

interface NameCellProps {
  profile: ReceivedProfile;
  search: string | undefined;
  /** Shows the email under the name, for when its column does not fit. */
  withEmail: boolean;
}

/** Picture, name as a link to the drawer, and optionally the email. */
export function NameCell({ profile, search, withEmail }: NameCellProps) {
  const { filters, ...context } = use(ProfileListContext);
  return (
    <span className="flex min-w-0 items-center gap-2.5">
      <ProfileAvatar profile={profile} />
      <span className="min-w-0 flex-1">
        <ProfileLink
          {...context}
          profile_id={profile.id}
          className="block truncate rounded-sm font-medium text-ink group-hover/row:underline"
        >
          <UserText title={profile.name}>
            <Highlight text={profile.name} search={search} />
          </UserText>
        </ProfileLink>
        {withEmail && (
          <ProfileEmail profile={profile} search={search} className="block truncate text-xs text-ink-2" />
        )}
      </span>
      {hasLeftFilter(profile, filters) && (
        <span title={profileMessages.noLongerMatchesHint} className="shrink-0">
          <Badge tone="warn">{profileMessages.noLongerMatches}</Badge>
        </span>
      )}
    </span>
  );
}
