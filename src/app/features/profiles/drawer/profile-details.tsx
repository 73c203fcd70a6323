import { type ReactNode, useId } from 'react';
import { commonMessages } from '#app/messages/common-messages.ts';
import { drawerMessages } from '#app/messages/profiles/drawer-messages.ts';
import { profileMessages } from '#app/messages/profiles/profile-messages.ts';
import { Detail, Details, IdDetail, TimeDetail } from '#app/ui/details.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import type { ReceivedProfile } from '#contract/profile.ts';

/** Every attribute of the profile: ids with copy buttons, times in the user's time zone and in UTC. */
export function ProfileDetails({ profile, actions }: { profile: ReceivedProfile; actions: ReactNode }) {
  const headingId = useId();
  return (
    <section aria-labelledby={headingId}>
      <div className="mb-2 flex items-center justify-between gap-2">
        <h2 id={headingId} className="font-semibold">
          {drawerMessages.details}
        </h2>
        {actions}
      </div>
      <Details>
        <Detail term={profileMessages.email} copy={profile.email}>
          {profile.email ? (
            <UserText className="wrap-anywhere">{profile.email}</UserText>
          ) : (
            <span>{commonMessages.unknown}</span>
          )}
        </Detail>
        <IdDetail term={profileMessages.profileId} id={profile.id} />
        <IdDetail term={profileMessages.consumerId} id={profile.consumer_id} />
        <TimeDetail term={profileMessages.created} iso={profile.created_at} />
        <TimeDetail term={profileMessages.updated} iso={profile.updated_at} />
      </Details>
    </section>
  );
}
