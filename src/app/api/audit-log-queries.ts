import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { nextPageParam, firstPageParam } from '#app/api/next-page-param.ts';
import { internalClientOptions } from '#app/api/internal-client-options.ts';
import { createClient } from '#client/create-client.ts';
import { readPage } from '#client/read-page.ts';
import { auditLogEndpoint } from '#contract/audit-log-endpoint.ts';
import type { InputOf } from '#contract/endpoint.ts';

export type ListAuditEntriesInput = InputOf<(typeof auditLogEndpoint)['listAuditEntries']>;

export const { listAuditEntries } = createClient(auditLogEndpoint, internalClientOptions);

/** The query key of everything read from the audit log, which grows with every change. */
export const auditLogKey = ['listAuditEntries'] as const;

/** One page of the audit log. Keeps the previous page while the next one loads. */
export function auditLogQuery(input: ListAuditEntriesInput) {
  return queryOptions({
    queryKey: [...auditLogKey, input],
    queryFn: ({ signal }) => readPage((request) => listAuditEntries(request, { signal }), input),
    placeholderData: (page) => page,
    staleTime: 0,
  });
}

const historyPageSize = 10;

/** A profile or a group, by its id. */
export type AuditTarget = { consumer_profile_id: string } | { consumer_group_id: string };

/** The audit entries of one profile or group, newest first, in pages. */
export function auditHistoryQuery(target: AuditTarget) {
  const input: ListAuditEntriesInput = { ...target, order: 'desc', limit: historyPageSize };
  return infiniteQueryOptions({
    queryKey: [...auditLogKey, 'history', input],
    queryFn: ({ signal, pageParam: after }) => listAuditEntries({ ...input, after }, { signal }),
    initialPageParam: firstPageParam,
    getNextPageParam: nextPageParam,
    staleTime: 0,
  });
}
