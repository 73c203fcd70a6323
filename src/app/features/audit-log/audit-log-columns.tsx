import { use } from 'react';
import { PageLink } from '#app/navigation/page-link.tsx';
import { AuditLogContext } from '#app/features/audit-log/audit-log-context.ts';
import { auditLogMessages } from '#app/messages/audit-log-messages.ts';
import { auditLogPath, groupPeoplePath, profilePath } from '#app/navigation/page-paths.ts';
import { fromList } from '#app/navigation/use-close-drawer.ts';
import { AuditEntryText } from '#app/audit-entry/audit-entry-text.tsx';
import { AuditRunOutcome } from '#app/audit-entry/audit-run-outcome.tsx';
import { FullTime } from '#app/ui/full-time.tsx';
import { createdColumn } from '#app/table/cells/created-column.tsx';
import { LinkCell } from '#app/table/cells/link-cell.tsx';
import { TextCell } from '#app/table/cells/text-cell.tsx';
import type { DataTableColumn } from '#app/table/table-features.ts';
import { UserText } from '#app/ui/user-text.tsx';
import type { AuditEntry } from '#contract/audit-entry.ts';

const linkClass =
  'rounded-sm text-xs leading-6 text-accent underline-offset-2 hover:underline max-sm:underline';

const nameClass = 'max-sm:whitespace-normal sm:block sm:leading-6';

/** In narrow windows, the actor and the target stand under the action. */
export const auditLogColumns: DataTableColumn<AuditEntry>[] = [
  {
    ...createdColumn<AuditEntry>(auditLogMessages.when, 'max-sm:hidden'),
    cell: ({ row }) => <FullTime iso={row.original.created_at} />,
  },
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
        <AuditRunOutcome entry={original} />
        <span className="block text-xs text-ink-2 sm:hidden">
          <FullTime iso={original.created_at} />
        </span>
      </>
    ),
  },
];

function ActionCell({ entry }: { entry: AuditEntry }) {
  const { portal_id, names } = use(AuditLogContext);
  return (
    <span className="block min-w-0">
      <AuditEntryText entry={entry} names={names} className="block max-sm:wrap-anywhere sm:truncate" />
      <span className="block text-xs text-ink-2 max-sm:wrap-anywhere sm:truncate lg:hidden">
        <span className="sm:hidden">
          <TargetCell entry={entry} />
          <span>{' · '}</span>
        </span>
        <UserText>{entry.actor.name}</UserText>
      </span>
      {entry.job_id !== null && (
        <PageLink to={auditLogPath(portal_id, { job_id: entry.job_id })} className={linkClass}>
          {auditLogMessages.openJob}
        </PageLink>
      )}
    </span>
  );
}

/** A link to the profile, to the people of the group, or to the entries for which this one stands. */
function TargetCell({ entry }: { entry: AuditEntry }) {
  const { portal_id, names } = use(AuditLogContext);
  const { consumer_profile_id: profile_id, target_name, group_ids, job_id, run_id, run } = entry;
  if (run && job_id !== null && run_id !== null) {
    return (
      <PageLink to={auditLogPath(portal_id, { job_id, run_id })} className={linkClass}>
        {auditLogMessages.openRun(run.entries)}
      </PageLink>
    );
  }
  if (profile_id !== null) {
    const to = profilePath(portal_id, profile_id);
    return <LinkCell to={to} state={fromList} text={target_name ?? profile_id} className={nameClass} />;
  }
  const [group_id] = group_ids;
  const name = target_name ?? names.get(group_id ?? '') ?? group_id;
  if (group_id !== undefined && name !== undefined) {
    return <LinkCell to={groupPeoplePath(portal_id, group_id)} text={name} className={nameClass} />;
  }
  return (
    <UserText title={name} className="sm:block sm:truncate">
      {name}
    </UserText>
  );
}
