import { use } from 'react';
import { Link } from 'react-router';
import { AuditLogContext } from '#app/features/audit-log/audit-log-context.ts';
import { auditLogMessages } from '#app/messages/audit-log-messages.ts';
import { profilePath } from '#app/lib/page-paths.ts';
import { auditEntryText } from '#app/audit-entry/audit-entry-text.ts';
import { AuditOutcomeBadge } from '#app/audit-entry/audit-outcome-badge.tsx';
import type { DataTableColumn } from '#app/table/data-table.tsx';
import { SortHeader } from '#app/table/sort-header.tsx';
import { RelativeTime } from '#app/ui/relative-time.tsx';
import type { AuditEntry } from '#contract/audit-entry.ts';

/** Narrow windows have who and whom under what was done. */
export const auditLogColumns: DataTableColumn<AuditEntry>[] = [
  {
    id: 'created_at',
    header: ({ table }) => {
      const { sort } = table.options.meta ?? {};
      return sort ? <SortHeader {...sort} title={auditLogMessages.when} /> : auditLogMessages.when;
    },
    meta: { className: 'w-32 flex-none max-sm:hidden', sortable: true },
    cell: ({ row }) => <RelativeTime iso={row.original.created_at} />,
  },
  {
    id: 'actor',
    header: auditLogMessages.who,
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
  { id: 'action', header: auditLogMessages.what, cell: ({ row }) => <ActionCell entry={row.original} /> },
  {
    id: 'target',
    header: auditLogMessages.target,
    meta: { className: 'w-56 flex-none max-sm:hidden xl:w-1/4' },
    cell: ({ row }) => <TargetCell entry={row.original} />,
  },
  {
    id: 'outcome',
    header: auditLogMessages.outcome,
    meta: { className: 'w-32 flex-none' },
    cell: ({ row: { original } }) => (
      <>
        <AuditOutcomeBadge entry={original} />
        <span className="block truncate text-xs text-ink-2 sm:hidden">
          <RelativeTime iso={original.created_at} />
        </span>
      </>
    ),
  },
];

function ActionCell({ entry }: { entry: AuditEntry }) {
  const { names } = use(AuditLogContext);
  const text = auditEntryText(entry, names);
  return (
    <span className="block min-w-0">
      <span title={text} className="block truncate">
        {text}
      </span>
      <span className="block truncate text-xs text-ink-2 lg:hidden">
        <span className="sm:hidden">
          <TargetCell entry={entry} /> ·{' '}
        </span>
        <bdi>{entry.actor.name}</bdi>
      </span>
    </span>
  );
}

/** The profile, as a link; else the group. */
function TargetCell({ entry }: { entry: AuditEntry }) {
  const { portal_id, names } = use(AuditLogContext);
  const { consumer_profile_id, target_name, group_ids } = entry;
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
