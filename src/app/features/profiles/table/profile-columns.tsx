import { Highlight } from '#app/ui/highlight.tsx';
import type { ColumnId } from '#app/profile-list/columns-and-density.ts';
import { NameCell } from '#app/features/profiles/table/name-cell.tsx';
import { GroupChips } from '#app/features/profiles/table/group-chips.tsx';
import { SelectCell, SelectPageCell } from '#app/features/profiles/table/select-cell.tsx';
import { GroupsHeader } from '#app/features/profiles/table/groups-header.tsx';
import { StatusBadge } from '#app/features/profiles/table/status-badge.tsx';
import { profileMessages } from '#app/messages/profiles/profile-messages.ts';
import { createdColumn } from '#app/table/cells/created-column.tsx';
import { IdCell } from '#app/table/cells/id-cell.tsx';
import { TextCell, UnknownCell } from '#app/table/cells/text-cell.tsx';
import type { DataTableColumn } from '#app/table/table-features.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

type ProfileColumn = DataTableColumn<ReceivedProfile> & { id: ColumnId | 'select' };

/** The check boxes, always the first column. */
const selectColumn: ProfileColumn = {
  id: 'select',
  header: ({ table }) => <SelectPageCell rows={table.options.data} />,
  meta: { className: 'w-10 flex-none self-stretch px-0!' },
  cell: ({ row, table }) => <SelectCell profile={row.original} getRows={() => table.options.data} />,
};

const nameColumn = (withEmail: boolean): ProfileColumn => ({
  id: 'name',
  header: profileMessages.name,
  cell: ({ row, table }) => (
    <NameCell profile={row.original} search={table.options.meta?.search} withEmail={withEmail} />
  ),
});

const otherColumns: ProfileColumn[] = [
  {
    id: 'email',
    header: profileMessages.email,
    cell: ({ row: { original }, table }) =>
      original.email ? (
        <TextCell text={original.email} className="text-ink-2">
          <Highlight text={original.email} search={table.options.meta?.search} />
        </TextCell>
      ) : (
        <UnknownCell />
      ),
  },
  {
    id: 'status',
    header: profileMessages.status,
    meta: { className: 'w-28 flex-none' },
    cell: ({ row }) => <StatusBadge status={row.original.status} />,
  },
  {
    id: 'groups',
    header: GroupsHeader,
    meta: { className: 'flex-1 2xl:grow-[1.6]' },
    cell: ({ row: { original } }) =>
      original.groups ? (
        <GroupChips groups={original.groups} />
      ) : (
        <UnknownCell hint={profileMessages.groupsUnknownHint} />
      ),
  },
  {
    id: 'consumer_id',
    header: profileMessages.consumerId,
    meta: { className: 'w-40 flex-none' },
    cell: ({ row: { original }, table }) => (
      <IdCell id={original.consumer_id} what={profileMessages.consumerId}>
        <Highlight text={original.consumer_id} search={table.options.meta?.search} isId />
      </IdCell>
    ),
  },
  createdColumn(profileMessages.created),
];

/**
 * The table's columns.
 * @param withEmail shows the email under the name
 */
export function profileColumns(shown: readonly ColumnId[], withEmail: boolean): ProfileColumn[] {
  return [
    selectColumn,
    nameColumn(withEmail),
    ...otherColumns.filter(({ id }) => shown.some((one) => one === id)),
  ];
}
