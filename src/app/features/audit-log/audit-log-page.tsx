import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { auditLogQuery } from '#app/api/audit-log-queries.ts';
import { portalQuery } from '#app/api/portal-queries.ts';
import { AuditLogFilters } from '#app/features/audit-log/audit-log-filters.tsx';
import { auditLogInput } from '#app/features/audit-log/audit-log-params.ts';
import { AuditLogPager } from '#app/features/audit-log/audit-log-pager.tsx';
import { AuditLogTable } from '#app/features/audit-log/audit-log-table.tsx';
import { AuditLogContext } from '#app/features/audit-log/audit-log-context.ts';
import { useAuditLogParams } from '#app/features/audit-log/use-audit-log-params.ts';
import { auditLogMessages } from '#app/messages/audit-log-messages.ts';
import { maxNamedGroups } from '#app/audit-entry/audit-entry-text.ts';
import { useGroupNames } from '#app/audit-entry/use-group-names.ts';

const noIds: string[] = [];

/** The record of a portal's changes: narrowed, ordered and paged as the URL says. */
export function AuditLogPage() {
  const { portal_id = '' } = useParams();
  const { data: portal } = useQuery(portalQuery(portal_id));
  const [params] = useAuditLogParams();
  const slug = portal?.slug;
  const query = useQuery({
    ...auditLogQuery(auditLogInput(slug ? [portal_id, slug] : [portal_id], params)),
    enabled: portal !== undefined,
  });
  const entries = query.data?.items;
  const names = useGroupNames(
    portal_id,
    entries?.flatMap(({ group_ids }) => group_ids.slice(0, maxNamedGroups)) ?? noIds,
  );
  const context = useMemo(() => ({ portal_id, names }), [portal_id, names]);
  const { consumer_profile_id } = params;
  const entryOfProfile = entries?.find((entry) => entry.consumer_profile_id === consumer_profile_id);
  return (
    <main
      id="content"
      tabIndex={-1}
      className="outline-none mx-auto flex w-full max-w-page flex-1 flex-col gap-3 px-4 pt-5 sm:px-6"
    >
      <h1 className="text-lg font-semibold">{auditLogMessages.title}</h1>
      <AuditLogFilters profileName={entryOfProfile?.target_name ?? undefined} />
      <AuditLogContext value={context}>
        <AuditLogTable query={query} />
      </AuditLogContext>
      <div className="sticky bottom-0 -mx-4 mt-auto border-t border-line bg-canvas px-4 py-2.5 sm:-mx-6 sm:px-6">
        <AuditLogPager page={query.data} />
      </div>
    </main>
  );
}
