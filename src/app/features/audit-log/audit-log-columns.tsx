import { use } from 'react';
import { AuditLogContext } from '#app/features/audit-log/audit-log-context.ts';
import { auditLogMessages } from '#app/messages/audit-log-messages.ts';
import { groupPeoplePath, profilePath } from '#app/navigation/page-paths.ts';
import { AuditEntryText } from '#app/audit-entry/audit-entry-text.tsx';
import { AuditOutcomeBadge } from '#app/audit-entry/audit-outcome-badge.tsx';
import { createdColumn } from '#app/table/cells/created-column.tsx';
import { LinkCell } from '#app/table/cells/link-cell.tsx';
import { TextCell } from '#app/table/cells/text-cell.tsx';
import type { DataTableColumn } from '#app/table/table-features.ts';
import { RelativeTime } from '#app/ui/relative-time.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import type { AuditEntry } from '#contract/audit-entry.ts';

/** In narrow windows, the actor and the target stand under the action. */
export const auditLogColumns: DataTableColumn<AuditEntry>[] = [
  createdColumn(auditLogMessages.when, 'max-sm:hidden'),
  {
    id: 'actor',
    header: auditLogMessages.who,
    meta: { className: 'w-56 flex-none max-lg:hidden' },
    cell: ({ row: { original } }) => (
      <span className="block min-w-0">
        <TextCell text={original.actor.name} />
        <TextCell text={original.address} className="text-xs text-ink-2" />
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
  return (
    <span className="block min-w-0">
      <AuditEntryText entry={entry} names={names} className="block truncate" />
      <span className="block truncate text-xs text-ink-2 lg:hidden">
        <span className="sm:hidden">
          <TargetCell entry={entry} />
          <span>{' · '}</span>
        </span>
        <UserText>{entry.actor.name}</UserText>
      </span>
    </span>
  );
}

/** A link to the profile, or to the people of the group. */
function TargetCell({ entry }: { entry: AuditEntry }) {
  const { portal_id, names } = use(AuditLogContext);
  const { consumer_profile_id: profile_id, target_name, group_ids } = entry;
  if (profile_id !== null) {
    const to = profilePath(portal_id, profile_id);
    return <LinkCell to={to} text={target_name ?? profile_id} className="sm:block sm:leading-6" />;
  }
  const [group_id] = group_ids;
  const name = target_name ?? names.get(group_id ?? '') ?? group_id;
  if (group_id !== undefined && name !== undefined) {
    return (
      <LinkCell to={groupPeoplePath(portal_id, group_id)} text={name} className="sm:block sm:leading-6" />
    );
  }
  return (
    <UserText title={name} className="truncate sm:block">
      {name}
    </UserText>
  );
}
