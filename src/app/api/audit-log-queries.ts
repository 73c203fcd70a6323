import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { nextPageParam, firstPageParam } from '#app/api/next-page-param.ts';
import { internalClient } from '#app/api/internal-client.ts';
import { readPage } from '#client/read-page.ts';
import type { InputOf } from '#contract/endpoint.ts';
import type { internalEndpoints } from '#contract/internal-endpoints.ts';

export type ListAuditEntriesInput = InputOf<(typeof internalEndpoints)['listAuditEntries']>;

/** The query key of everything read from the audit log, which grows with every change. */
export const auditLogKey = ['listAuditEntries'] as const;

/** One page of the audit log. Keeps the previous page while the next one loads. */
export function auditLogQuery(input: ListAuditEntriesInput) {
  return queryOptions({
    queryKey: [...auditLogKey, input],
    queryFn: ({ signal }) =>
      readPage(
        (request) => internalClient.listAuditEntries(request, { signal }),
        input,
        () => [],
      ),
    placeholderData: (page) => page,
    staleTime: 0,
  });
}

const historyPageSize = 10;

/** The audit entries of one profile, newest first, in pages. */
export function profileHistoryQuery(consumer_profile_id: string) {
  const input: ListAuditEntriesInput = { consumer_profile_id, order: 'desc', limit: historyPageSize };
  return infiniteQueryOptions({
    queryKey: [...auditLogKey, 'history', input],
    queryFn: ({ signal, pageParam: after }) =>
      internalClient.listAuditEntries({ ...input, after }, { signal }),
    initialPageParam: firstPageParam,
    getNextPageParam: nextPageParam,
    staleTime: 0,
  });
}
