import { highlighted } from '#app/ui/highlight.tsx';
import type { ColumnId } from '#app/profile-list/columns-and-density.ts';
import { NameCell, nameCellLayout } from '#app/features/profiles/table/name-cell.tsx';
import { GroupChips, groupsCellLayout } from '#app/features/profiles/table/group-chips.tsx';
import { SelectCell, SelectPageCell } from '#app/features/profiles/table/select-cell.tsx';
import { GroupsHeader } from '#app/features/profiles/table/groups-header.tsx';
import { StatusBadge } from '#app/features/profiles/table/status-badge.tsx';
import { profileMessages } from '#app/messages/profiles/profile-messages.ts';
import { createdColumn } from '#app/table/cells/created-column.tsx';
import { copyCellLayout, IdCell } from '#app/table/cells/id-cell.tsx';
import { TimeCell } from '#app/table/cells/time-cell.tsx';
import { TextCell, UnknownCell } from '#app/table/cells/text-cell.tsx';
import type { DataTableColumn } from '#app/table/table-features.ts';
import { CopyButton } from '#app/ui/buttons/copy-button.tsx';
import type { ReceivedProfile } from '#contract/profile.ts';

type ProfileColumn = DataTableColumn<ReceivedProfile> & { id: ColumnId | 'select' };

/** The check boxes, always the first column. */
const selectColumn: ProfileColumn = {
  id: 'select',
  header: ({ table }) => <SelectPageCell rows={table.options.data} />,
  meta: { className: 'w-10 flex-none self-stretch px-0!' },
  cell: ({ row, table }) => <SelectCell profile={row.original} getRows={() => table.options.data} />,
};

const nameColumn: ProfileColumn = {
  id: 'name',
  header: profileMessages.name,
  meta: { className: 'flex-1', layout: nameCellLayout },
  // Where rows have two lines, the email has no column of its own. Another cell for them would be another link, and the
  // focus would be lost.
  cell: ({ row, table }) => (
    <NameCell
      profile={row.original}
      search={table.options.meta?.search}
      withEmail={table.options.meta?.hasTwoLines ?? false}
    />
  ),
};

const otherColumns: ProfileColumn[] = [
  {
    id: 'email',
    header: profileMessages.email,
    meta: { className: 'flex-1', layout: copyCellLayout },
    cell: ({ row: { original }, table }) =>
      original.email ? (
        <>
          <TextCell text={original.email} className="min-w-0 text-ink-2">
            {highlighted({ text: original.email, search: table.options.meta?.search })}
          </TextCell>
          <CopyButton
            text={original.email}
            what={profileMessages.email}
            isTabStop={false}
            className="-my-1 opacity-0 group-hover/row:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-100"
          />
        </>
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
    meta: { className: 'flex-1 2xl:grow-[1.6]', layout: groupsCellLayout },
    cell: ({ row: { original } }) =>
      original.groups ? (
        <GroupChips groups={original.groups} />
      ) : (
        <UnknownCell hint={profileMessages.groupsUnknownHint} />
      ),
  },
  idColumn('id', profileMessages.profileId),
  idColumn('consumer_id', profileMessages.consumerId),
  {
    ...createdColumn<ReceivedProfile>(profileMessages.created),
    cell: ({ row }) => <TimeCell iso={row.original.created_at} isTabStop={false} />,
  },
  {
    id: 'updated_at',
    header: profileMessages.updated,
    meta: { className: 'w-32 flex-none' },
    cell: ({ row }) => <TimeCell iso={row.original.updated_at} isTabStop={false} />,
  },
];

function idColumn(id: 'id' | 'consumer_id', title: string): ProfileColumn {
  return {
    id,
    header: title,
    meta: { className: 'w-40 flex-none', layout: copyCellLayout },
    cell: ({ row: { original }, table }) => (
      <IdCell id={original[id]} what={title} search={table.options.meta?.search} />
    ),
  };
}

/** The table's columns. */
export function profileColumns(shown: readonly ColumnId[]): ProfileColumn[] {
  return [selectColumn, nameColumn, ...otherColumns.filter(({ id }) => shown.some((one) => one === id))];
}
