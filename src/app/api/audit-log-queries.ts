import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { nextPageParam, firstPageParam } from '#app/api/next-page-param.ts';
import { internalClient } from '#app/api/internal-client.ts';
import type { InputOf } from '#contract/endpoint.ts';
import type { internalEndpoints } from '#contract/internal-endpoints.ts';

export type ListAuditEntriesInput = InputOf<(typeof internalEndpoints)['listAuditEntries']>;

/** The key of all that is read of the record, which grows with every change. */
export const auditLogKey = ['listAuditEntries'] as const;

/** One page of the record of changes. While another loads, the present one stays. */
export function auditLogQuery(input: ListAuditEntriesInput) {
  return queryOptions({
    queryKey: [...auditLogKey, input],
    queryFn: ({ signal }) => internalClient.listAuditEntries(input, { signal }),
    placeholderData: (page) => page,
    staleTime: 0,
  });
}

const historyPageSize = 10;

/** What was changed of one profile, newest first, some at a time. */
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
