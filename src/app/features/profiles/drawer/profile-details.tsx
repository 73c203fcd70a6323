import { type ReactNode, useId } from 'react';
import { absoluteTimes } from '#app/lib/time/format-time.ts';
import { commonMessages } from '#app/messages/common-messages.ts';
import { drawerMessages } from '#app/messages/profiles/drawer-messages.ts';
import { profileMessages } from '#app/messages/profiles/profile-messages.ts';
import { CopyButton } from '#app/ui/buttons/copy-button.tsx';
import { RelativeTime } from '#app/ui/relative-time.tsx';
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
      <dl className="divide-y divide-line rounded-lg border border-line">
        <Detail term={profileMessages.email} copy={profile.email}>
          {profile.email ? (
            <UserText className="wrap-anywhere">{profile.email}</UserText>
          ) : (
            <span>{commonMessages.unknown}</span>
          )}
        </Detail>
        <Detail term={profileMessages.profileId} copy={profile.id}>
          <code translate="no" className="font-mono text-2xs wrap-anywhere">
            {profile.id}
          </code>
        </Detail>
        <Detail term={profileMessages.consumerId} copy={profile.consumer_id}>
          <code translate="no" className="font-mono text-2xs wrap-anywhere">
            {profile.consumer_id}
          </code>
        </Detail>
        <Detail term={profileMessages.created}>
          <Moment iso={profile.created_at} />
        </Detail>
        <Detail term={profileMessages.updated}>
          <Moment iso={profile.updated_at} />
        </Detail>
      </dl>
    </section>
  );
}

interface DetailProps {
  term: string;
  copy?: string | null | undefined;
  children: ReactNode;
}

function Detail({ term, copy, children }: DetailProps) {
  return (
    <div className="grid grid-cols-3 items-center gap-2 px-3 py-1.5">
      <dt className="text-ink-2">{term}</dt>
      <dd className="col-span-2 flex min-h-8 min-w-0 items-center justify-between gap-2">
        <span className="min-w-0">{children}</span>
        {copy && <CopyButton text={copy} what={term} />}
      </dd>
    </div>
  );
}

function Moment({ iso }: { iso: string }) {
  const { reader, utc } = absoluteTimes(iso);
  return (
    <span className="flex flex-col">
      <RelativeTime iso={iso} />
      <span className="text-xs text-ink-2">{reader}</span>
      {utc !== reader && <span className="text-xs text-ink-2">{utc}</span>}
    </span>
  );
}
