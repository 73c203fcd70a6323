import { clsx } from 'clsx';
import { use } from 'react';
import { hasLeftFilter } from '#app/features/profiles/assignments.ts';
import { ProfileListContext } from '#app/features/profiles/table/profile-list-context.ts';
import { ProfileEmail } from '#app/profile-list/profile-email.tsx';
import { ProfileLink } from '#app/profile-list/profile-link.tsx';
import { profileMessages } from '#app/messages/profiles/profile-messages.ts';
import { ProfileAvatar } from '#app/profile-list/profile-avatar.tsx';
import { Badge } from '#app/ui/badge.tsx';
import type { ReceivedProfile } from '#contract/profile.ts';

interface NameCellProps {
  profile: ReceivedProfile;
  search: string | undefined;
  /** Shows the email under the name, for when its column does not fit. */
  withEmail: boolean;
}

/** The layout of the cell: the picture, the name above the email, and what is to be said of them. */
export const nameCellLayout = 'grid grid-cols-person items-center gap-x-2.5 *:first:row-span-2';

/** Picture, name as a link to the drawer, and optionally the email. */
export function NameCell({ profile, search, withEmail }: NameCellProps) {
  const { filters, ...context } = use(ProfileListContext);
  return (
    <>
      <ProfileAvatar profile={profile} />
      <ProfileLink
        {...context}
        profile={profile}
        searchText={search}
        className={clsx(
          'truncate rounded-sm font-medium text-ink group-hover/row:underline',
          !withEmail && 'row-span-2',
        )}
      />
      {withEmail && (
        <ProfileEmail profile={profile} search={search} className="col-start-2 truncate text-xs text-ink-2" />
      )}
      {hasLeftFilter(profile, filters) && (
        <span title={profileMessages.noLongerMatchesHint} className="col-start-3 row-span-2 row-start-1">
          <Badge tone="warn">{profileMessages.noLongerMatches}</Badge>
        </span>
      )}
    </>
  );
}
