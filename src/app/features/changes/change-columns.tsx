import { use } from 'react';
import { Link } from 'react-router';
import { RecordPlace } from '#app/features/changes/record-place.ts';
import { recordWords } from '#app/lib/words/record.ts';
import { profilePath } from '#app/paths.ts';
import { changeText } from '#app/record/change-text.ts';
import { OutcomeBadge } from '#app/record/outcome-badge.tsx';
import type { DataTableColumn } from '#app/table/data-table.tsx';
import { SortHeader } from '#app/table/sort-header.tsx';
import { RelativeTime } from '#app/ui/relative-time.tsx';
import type { Change } from '#contract/change.ts';

/** Narrow windows have who and whom under what was done. */
export const changeColumns: DataTableColumn<Change>[] = [
  {
    id: 'created_at',
    header: ({ table }) => {
      const { sort } = table.options.meta ?? {};
      return sort ? <SortHeader {...sort} title={recordWords.when} /> : recordWords.when;
    },
    meta: { className: 'w-32 flex-none max-sm:hidden', sortable: true },
    cell: ({ row }) => <RelativeTime iso={row.original.created_at} />,
  },
  {
    id: 'actor',
    header: recordWords.who,
    meta: { className: 'w-56 flex-none max-lg:hidden' },
    cell: ({ row: { original } }) => (
      <span className="block min-w-0">
        <bdi title={original.actor.name} className="block truncate">
          {original.actor.name}
        </bdi>
        <bdi title={original.address} className="block truncate text-xs text-ink-2">
          {original.address}
        </bdi>
      </span>
    ),
  },
  { id: 'action', header: recordWords.what, cell: ({ row }) => <What change={row.original} /> },
  {
    id: 'target',
    header: recordWords.whom,
    meta: { className: 'w-56 flex-none max-sm:hidden xl:w-1/4' },
    cell: ({ row }) => <Target change={row.original} />,
  },
  {
    id: 'outcome',
    header: recordWords.outcome,
    meta: { className: 'w-32 flex-none' },
    cell: ({ row: { original } }) => (
      <>
        <OutcomeBadge change={original} />
        <span className="block truncate text-xs text-ink-2 sm:hidden">
          <RelativeTime iso={original.created_at} />
        </span>
      </>
    ),
  },
];

function What({ change }: { change: Change }) {
  const { names } = use(RecordPlace);
  const text = changeText(change, names);
  return (
    <span className="block min-w-0">
      <span title={text} className="block truncate">
        {text}
      </span>
      <span className="block truncate text-xs text-ink-2 lg:hidden">
        <span className="sm:hidden">
          <Target change={change} /> ·{' '}
        </span>
        <bdi>{change.actor.name}</bdi>
      </span>
    </span>
  );
}

/** The profile, as a link; else the group. */
function Target({ change }: { change: Change }) {
  const { portal_id, names } = use(RecordPlace);
  const { consumer_profile_id, target_name, group_ids } = change;
  if (consumer_profile_id === null) {
    const name = target_name ?? names.get(group_ids[0] ?? '') ?? group_ids[0];
    return (
      <bdi title={name} className="truncate sm:block">
        {name}
      </bdi>
    );
  }
  const name = target_name ?? consumer_profile_id;
  return (
    <Link
      to={profilePath(portal_id, consumer_profile_id)}
      title={name}
      className="truncate rounded-sm font-medium text-ink hover:underline sm:block"
    >
      <bdi>{name}</bdi>
    </Link>
  );
}
