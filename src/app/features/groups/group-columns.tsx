import { use } from 'react';
import { PageLink } from '#app/navigation/page-link.tsx';
import { GroupListContext } from '#app/features/groups/group-list-context.ts';
import { GroupType } from '#app/features/groups/group-type.tsx';
import { groupListMessages } from '#app/messages/groups/group-list-messages.ts';
import { groupPath } from '#app/navigation/page-paths.ts';
import { createdColumn } from '#app/table/cells/created-column.tsx';
import { TextCell } from '#app/table/cells/text-cell.tsx';
import type { DataTableColumn } from '#app/table/table-features.ts';
import { Highlight } from '#app/ui/highlight.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import type { ReceivedGroup } from '#contract/group.ts';

export const groupColumns: DataTableColumn<ReceivedGroup>[] = [
  {
    id: 'name',
    header: groupListMessages.name,
    cell: ({ row, table }) => <NameCell group={row.original} search={table.options.meta?.search} />,
  },
  {
    id: 'description',
    header: groupListMessages.description,
    meta: { className: 'flex-2 max-md:hidden' },
    cell: ({ row: { original }, table }) => (
      <TextCell text={original.description ?? ''} className="text-ink-2">
        <Highlight text={original.description ?? ''} search={table.options.meta?.search} />
      </TextCell>
    ),
  },
  {
    id: 'type',
    header: groupListMessages.type,
    meta: { className: 'w-28 flex-none' },
    cell: ({ row }) => <GroupType group={row.original} />,
  },
  createdColumn(groupListMessages.created, 'max-sm:hidden'),
];

function NameCell({ group: { id, name }, search }: { group: ReceivedGroup; search: string | undefined }) {
  const list = use(GroupListContext);
  return (
    <PageLink
      id={groupLinkId(id)}
      to={{ pathname: groupPath(list.portal_id, id), search: list.search }}
      {...list.open}
      preventScrollReset
      className="block truncate rounded-sm font-medium text-ink group-hover/row:underline"
    >
      <UserText title={name}>
        <Highlight text={name} search={search} />
      </UserText>
    </PageLink>
  );
}

/** The link in a group's row, to which the focus returns from its drawer. */
export function groupLinkId(group_id: string): string {
  return `group-link-${group_id}`;
}
