import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { Layers2 } from 'lucide';
import { useParams } from 'react-router';
import { groupQuery } from '#app/api/group-queries.ts';
import { AuditHistory } from '#app/audit-entry/audit-history.tsx';
import { GroupActions } from '#app/features/groups/drawer/group-actions.tsx';
import { GroupDetails } from '#app/features/groups/drawer/group-details.tsx';
import { GroupPeople } from '#app/features/groups/drawer/group-people.tsx';
import { groupLinkId } from '#app/features/groups/group-columns.tsx';
import { GroupType } from '#app/features/groups/group-type.tsx';
import { groupDrawerMessages } from '#app/messages/groups/group-drawer-messages.ts';
import { groupListMessages } from '#app/messages/groups/group-list-messages.ts';
import { auditLogPath, groupsPath } from '#app/navigation/page-paths.ts';
import { useCloseDrawer } from '#app/navigation/use-close-drawer.ts';
import { RowDrawerBody } from '#app/table/row-drawer-body.tsx';
import { returnFocusToRow, useShowOpenRow } from '#app/table/show-row.ts';
import { Badge } from '#app/ui/badge.tsx';
import { DrawerContent } from '#app/ui/drawer/drawer-content.tsx';
import { DrawerTitle } from '#app/ui/drawer/drawer-title.tsx';
import { Drawer } from '#app/ui/drawer/drawer.tsx';
import { Banner } from '#app/ui/feedback/banner.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import type { ReceivedGroup } from '#contract/group.ts';

/** A group of the list of groups. */
export function GroupDrawer() {
  const { portal_id = '', consumer_group_id = '' } = useParams();
  const query = useQuery(groupQuery(portal_id, consumer_group_id));
  const close = useCloseDrawer(groupsPath(portal_id));
  const linkId = groupLinkId(consumer_group_id);
  useShowOpenRow(linkId);
  return (
    <Drawer
      heading={<GroupHeading query={query} />}
      closeLabel={groupDrawerMessages.close}
      onClose={close}
      returnFocusTo={() => returnFocusToRow(() => document.getElementById(linkId))}
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

/** The group's attributes and actions. */
function GroupDrawerBody({ portal_id, query, onClose }: GroupDrawerBodyProps) {
  return (
    <RowDrawerBody query={query} messages={groupDrawerMessages} notFoundIcon={Layers2} onClose={onClose}>
      {(group) => {
        const target = { consumer_group_id: group.id };
        return (
          <>
            {isArchived(group) ? (
              <Banner tone="info">{groupDrawerMessages.archived}</Banner>
            ) : (
              // Keyed, so that a count does not outlast a change of who has the group.
              <GroupPeople key={String(group.is_default)} portal_id={portal_id} group={group} />
            )}
            <GroupDetails
              group={group}
              actions={<GroupActions portal_id={portal_id} group={group} isArchived={isArchived(group)} />}
            />
            <AuditHistory portal_id={portal_id} target={target} allPath={auditLogPath(portal_id, target)} />
          </>
        );
      }}
    </RowDrawerBody>
  );
}

/** A group that cannot be changed anymore: archived or deleted. */
function isArchived({ status }: ReceivedGroup): boolean {
  return status != null && status !== 'active';
}
