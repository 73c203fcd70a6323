import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { Layers2 } from 'lucide-react';
import { useParams } from 'react-router';
import { errorText } from '#app/api/error-text.ts';
import { groupQuery } from '#app/api/group-queries.ts';
import { isNotFound } from '#app/api/is-not-found.ts';
import { AuditHistory } from '#app/audit-entry/audit-history.tsx';
import { GroupActions } from '#app/features/groups/drawer/group-actions.tsx';
import { GroupDetails } from '#app/features/groups/drawer/group-details.tsx';
import { GroupPeople } from '#app/features/groups/drawer/group-people.tsx';
import { groupLinkId } from '#app/features/groups/group-columns.tsx';
import { GroupType } from '#app/features/groups/group-type.tsx';
import { useLastError } from '#app/lib/use-last-error.ts';
import { commonMessages } from '#app/messages/common-messages.ts';
import { groupDrawerMessages } from '#app/messages/groups/group-drawer-messages.ts';
import { groupListMessages } from '#app/messages/groups/group-list-messages.ts';
import { auditLogPath, groupsPath } from '#app/navigation/page-paths.ts';
import { useCloseDrawer } from '#app/navigation/use-close-drawer.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/buttons/button.tsx';
import { Drawer, DrawerContent, DrawerTitle } from '#app/ui/dialogs/drawer.tsx';
import { Banner } from '#app/ui/feedback/banner.tsx';
import { ErrorNotice } from '#app/ui/feedback/error-notice.tsx';
import { Notice } from '#app/ui/feedback/notice.tsx';
import { RequestId } from '#app/ui/feedback/request-id.tsx';
import { Skeleton } from '#app/ui/feedback/skeleton.tsx';
import { RetryButton } from '#app/ui/retry-button.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import type { ReceivedGroup } from '#contract/group.ts';

/** A group above the list of groups. */
export function GroupDrawer() {
  const { portal_id = '', consumer_group_id = '' } = useParams();
  const query = useQuery(groupQuery(portal_id, consumer_group_id));
  const close = useCloseDrawer(groupsPath(portal_id));
  return (
    <Drawer
      heading={<GroupHeading query={query} />}
      closeLabel={groupDrawerMessages.close}
      onClose={close}
      returnFocusTo={() =>
        document.getElementById(groupLinkId(consumer_group_id)) ?? document.getElementById('content')
      }
    >
      <DrawerContent key={consumer_group_id}>
        <GroupDrawerBody portal_id={portal_id} query={query} onClose={close} />
      </DrawerContent>
    </Drawer>
  );
}

/** The subject of the drawer. Its accessible name is the group's name alone. */
function GroupHeading({ query: { data: group, isPending } }: { query: UseQueryResult<ReceivedGroup> }) {
  if (!group) {
    const title = isPending ? groupDrawerMessages.loading : groupDrawerMessages.title;
    return <DrawerTitle className="text-base font-semibold">{title}</DrawerTitle>;
  }
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <DrawerTitle className="text-base font-semibold wrap-anywhere">
        <UserText className="block">{group.name}</UserText>
      </DrawerTitle>
      <div className="flex flex-wrap items-center gap-2">
        <GroupType group={group} />
        {isArchived(group) && <Badge tone="warn">{groupListMessages.statuses.archived}</Badge>}
      </div>
    </div>
  );
}

interface GroupDrawerBodyProps {
  portal_id: string;
  query: UseQueryResult<ReceivedGroup>;
  onClose: () => void;
}

/** The group in each state: loading, not found, failed, loaded. */
function GroupDrawerBody({ portal_id, query, onClose }: GroupDrawerBodyProps) {
  const error = useLastError(query);
  const retry = () => void query.refetch();
  const group = query.data;
  if (error && isNotFound(error)) {
    const { title, body } = groupDrawerMessages.notFound;
    return (
      <Notice
        title={title}
        icon={<Layers2 className="size-5" />}
        actions={<Button onClick={onClose}>{commonMessages.close}</Button>}
      >
        <p>{body}</p>
      </Notice>
    );
  }
  if (!group) {
    return error ? <ErrorNotice {...errorText(error)} onRetry={retry} /> : <GroupDrawerSkeleton />;
  }
  const target = { consumer_group_id: group.id };
  return (
    <div className="flex flex-col gap-7">
      {error && (
        <Banner tone="danger" action={<RetryButton onClick={retry} />}>
          <p className="font-medium">{errorText(error).summary}</p>
          <p>{groupDrawerMessages.refreshFailed}</p>
          <RequestId id={errorText(error).requestId} />
        </Banner>
      )}
      {isArchived(group) ? (
        <Banner tone="info">{groupDrawerMessages.archived}</Banner>
      ) : (
        <GroupPeople key={group.id} portal_id={portal_id} group={group} />
      )}
      <GroupDetails
        group={group}
        actions={<GroupActions portal_id={portal_id} group={group} isArchived={isArchived(group)} />}
      />
      <AuditHistory portal_id={portal_id} target={target} allPath={auditLogPath(portal_id, target)} />
    </div>
  );
}

/** A group that cannot be changed anymore: archived or deleted. */
function isArchived({ status }: ReceivedGroup): boolean {
  return status != null && status !== 'active';
}

function GroupDrawerSkeleton() {
  return (
    <output aria-label={groupDrawerMessages.loading} className="flex flex-col gap-4">
      {Array.from({ length: 6 }, (_, line) => (
        <Skeleton key={line} className={line % 2 ? 'h-4 w-3/4' : 'h-3 w-1/4'} />
      ))}
    </output>
  );
}
