import { useQueries } from '@tanstack/react-query';
import { groupQuery } from '#app/api/group-queries.ts';
import { isRateLimitLow } from '#app/api/api-rate-limit.ts';

const minute = 60_000;

/** Group names by id, as far as they are loaded. The audit log stores ids only, since names change. */
export function useGroupNames(portal_id: string, ids: readonly string[]): Map<string, string> {
  const uniqueIds = [...new Set(ids)];
  const queries = useQueries({
    queries: uniqueIds.map((id) => ({
      ...groupQuery(portal_id, id),
      enabled: !isRateLimitLow(),
      staleTime: 5 * minute,
      retry: false,
    })),
  });
  return new Map(
    uniqueIds.flatMap((id, index) => (queries[index]?.data ? [[id, queries[index].data.name]] : [])),
  );
}
