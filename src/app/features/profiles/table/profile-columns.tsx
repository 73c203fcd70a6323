import { Highlight } from '#app/ui/highlight.tsx';
import type { ColumnId } from '#app/profile-list/display.ts';
import { NameCell } from '#app/features/profiles/table/name-cell.tsx';
import { GroupChips } from '#app/features/profiles/table/group-chips.tsx';
import { SelectCell, SelectPageCell } from '#app/features/profiles/table/select-cell.tsx';
import { GroupsHeader } from '#app/features/profiles/table/groups-header.tsx';
import { StatusBadge } from '#app/features/profiles/table/status-badge.tsx';
import { commonMessages } from '#app/messages/common-messages.ts';
import { profileMessages } from '#app/messages/profiles/profile-messages.ts';
import type { DataTableColumn } from '#app/table/data-table.tsx';
import { SortHeader } from '#app/table/sort-header.tsx';
import { CopyButton } from '#app/ui/buttons/copy-button.tsx';
import { RelativeTime } from '#app/ui/relative-time.tsx';
import type { ReceivedProfile } from '#contract/profile.ts';

type ProfileColumn = DataTableColumn<ReceivedProfile> & { id: ColumnId | 'select' };

/** The boxes, before every other column. */
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
        <bdi title={original.email} className="block truncate text-ink-2">
          <Highlight text={original.email} search={table.options.meta?.search} />
        </bdi>
      ) : (
        <span className="text-ink-3">{commonMessages.unknown}</span>
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
        <span title={profileMessages.groupsUnknownHint} className="text-ink-3">
          {commonMessages.unknown}
        </span>
      ),
  },
  {
    id: 'consumer_id',
    header: profileMessages.consumerId,
    meta: { className: 'w-40 flex-none' },
    cell: ({ row: { original }, table }) => (
      <span className="flex items-center gap-1">
        <bdi title={original.consumer_id} className="min-w-0 truncate font-mono text-xs text-ink-2">
          <Highlight text={original.consumer_id} search={table.options.meta?.search} />
        </bdi>
        <CopyButton text={original.consumer_id} what={profileMessages.consumerId} className="-my-1" />
      </span>
    ),
  },
  {
    id: 'created_at',
    header: ({ table }) => {
      const { sort } = table.options.meta ?? {};
      return sort ? <SortHeader {...sort} title={profileMessages.created} /> : profileMessages.created;
    },
    meta: { className: 'w-32 flex-none', sortable: true },
    cell: ({ row }) => <RelativeTime iso={row.original.created_at} />,
  },
];

/**
 * The table's columns.
 * @param withEmail whether the email stands under the name
 */
export function profileColumns(shown: readonly ColumnId[], withEmail: boolean): ProfileColumn[] {
  return [
    selectColumn,
    nameColumn(withEmail),
    ...otherColumns.filter(({ id }) => shown.some((one) => one === id)),
  ];
}
