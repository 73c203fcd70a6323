import { useQuery } from '@tanstack/react-query';
import { History } from 'lucide';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { auditLogQuery } from '#app/api/audit-log-queries.ts';
import { portalQuery } from '#app/api/portal-queries.ts';
import { AuditLogFilters } from '#app/features/audit-log/filters/audit-log-filters.tsx';
import { auditLogColumns } from '#app/features/audit-log/audit-log-columns.tsx';
import { auditLogInput, auditLogParams } from '#app/features/audit-log/audit-log-params.ts';
import { AuditLogContext } from '#app/features/audit-log/audit-log-context.ts';
import { AuditExportButton } from '#app/features/audit-log/export/audit-export-button.tsx';
import { auditLogMessages } from '#app/messages/audit-log-messages.ts';
import { namedGroupIds } from '#app/audit-entry/audit-entry-text.tsx';
import { useGroupNames } from '#app/audit-entry/use-group-names.ts';
import { EmptyList } from '#app/table/empty-list.tsx';
import { ListTable } from '#app/table/list-table.tsx';
import { useUrlParams } from '#app/table/use-url-params.ts';
import { PageLayout } from '#app/ui/page-layout.tsx';

const noIds: string[] = [];
const empty = { icon: History, none: auditLogMessages.empty, noMatch: auditLogMessages.noMatch };

/** A portal's audit log. The URL holds its filters, order and page. */
export function AuditLogPage() {
  const { portal_id = '' } = useParams();
  const { data: portal, isError: isPortalUnknown } = useQuery(portalQuery(portal_id));
  const [params] = useUrlParams(auditLogParams);
  const slug = portal?.slug;
  const input = auditLogInput(slug ? [portal_id, slug] : [portal_id], params);
  const query = useQuery({
    ...auditLogQuery(input),
    // Without its slug, entries that were made under it are missing, and the others are there.
    enabled: portal !== undefined || isPortalUnknown,
  });
  const entries = query.data?.items;
  const { consumer_profile_id, consumer_group_id } = params;
  const filteredId = consumer_group_id === undefined ? noIds : [consumer_group_id];
  const groupIds = [...filteredId, ...(entries?.flatMap(namedGroupIds) ?? noIds)];
  const names = useGroupNames(portal_id, groupIds, query.dataUpdatedAt);
  const context = useMemo(() => ({ portal_id, names }), [portal_id, names]);
  const entryOfProfile = entries?.find((entry) => entry.consumer_profile_id === consumer_profile_id);
  return (
    <PageLayout
      title={auditLogMessages.title}
      actions={
        <AuditExportButton
          portal_id={portal_id}
          input={input}
          isEmpty={entries?.length === 0}
          portal={slug ?? portal_id}
        />
      }
      isList
    >
      <AuditLogFilters
        portal_id={portal_id}
        names={{
          profileName: consumer_profile_id && (entryOfProfile?.target_name ?? consumer_profile_id),
          groupName: consumer_group_id && (names.get(consumer_group_id) ?? consumer_group_id),
        }}
      />
      <AuditLogContext value={context}>
        <ListTable
          query={query}
          columns={auditLogColumns}
          params={auditLogParams}
          messages={auditLogMessages}
          empty={<EmptyList texts={empty} params={auditLogParams} />}
          hasTwoLines
        />
      </AuditLogContext>
    </PageLayout>
  );
}
