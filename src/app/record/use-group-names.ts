import { useQueries } from '@tanstack/react-query';
import { groupQuery } from '#app/api/groups.ts';
import { isRateLimitLow } from '#app/api/rate-limit.ts';

const minute = 60_000;

/** The names of groups by their ids, as far as they are known by now. The record has the ids alone: names change. */
export function useGroupNames(portal_id: string, ids: readonly string[]): Map<string, string> {
  const wanted = [...new Set(ids)];
  const queries = useQueries({
    queries: wanted.map((id) => ({
      ...groupQuery(portal_id, id),
      enabled: !isRateLimitLow(),
      staleTime: 5 * minute,
      retry: false,
    })),
  });
  return new Map(
    wanted.flatMap((id, index) => (queries[index]?.data ? [[id, queries[index].data.name]] : [])),
  );
}
