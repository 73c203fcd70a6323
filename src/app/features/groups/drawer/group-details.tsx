import { type ReactNode, useId } from 'react';
import { groupDrawerMessages } from '#app/messages/groups/group-drawer-messages.ts';
import { groupListMessages } from '#app/messages/groups/group-list-messages.ts';
import { Detail, Details, IdDetail, TimeDetail } from '#app/ui/details.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import type { ReceivedGroup } from '#contract/group.ts';

/** Every attribute that the service returns. */
export function GroupDetails({ group, actions }: { group: ReceivedGroup; actions: ReactNode }) {
  const headingId = useId();
  const { description, sso_group_ids, created_at, updated_at } = group;
  return (
    <section aria-labelledby={headingId}>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
        <h2 id={headingId} className="font-semibold">
          {groupDrawerMessages.details}
        </h2>
        {actions}
      </div>
      <Details>
        <Detail term={groupListMessages.description}>
          {description ? (
            <UserText className="whitespace-pre-line wrap-anywhere">{description}</UserText>
          ) : (
            <span className="text-ink-2">{groupDrawerMessages.noDescription}</span>
          )}
        </Detail>
        <IdDetail term={groupDrawerMessages.groupId} id={group.id} />
        {sso_group_ids && (
          <Detail term={groupDrawerMessages.ssoGroupIds} copy={sso_group_ids.join('\n')}>
            {sso_group_ids.length > 0 ? (
              <code translate="no" className="block font-mono text-2xs whitespace-pre-line wrap-anywhere">
                {sso_group_ids.join('\n')}
              </code>
            ) : (
              <span className="text-ink-2">{groupDrawerMessages.noSsoGroupIds}</span>
            )}
          </Detail>
        )}
        {created_at && <TimeDetail term={groupListMessages.created} iso={created_at} />}
        {updated_at && <TimeDetail term={groupDrawerMessages.updated} iso={updated_at} />}
      </Details>
    </section>
  );
}
