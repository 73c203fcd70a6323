import { type QueryClient, useQueries, useQueryClient } from '@tanstack/react-query';
import { foregroundConcurrency } from '#app/api/foreground-concurrency.ts';
import { groupQuery } from '#app/api/group-queries.ts';
import { isNotFound } from '#app/api/is-not-found.ts';
import { isRateLimitLow } from '#app/api/api-rate-limit.ts';
import { listedGroupNames } from '#app/audit-entry/listed-group-names.ts';
import { NetworkError } from '#client/client-error.ts';

/**
 * Group names by id, as far as they are loaded. The audit log stores ids only, since names change. A page of it can
 * name hundreds of groups: those of no cached list are requested, a few at a time.
 * @param loadedAt when the entries that name them were loaded, in milliseconds: what failed before is requested again
 */
export function useGroupNames(
  portal_id: string,
  ids: readonly string[],
  loadedAt: number,
): Map<string, string> {
  const queryClient = useQueryClient();
  const listed = listedGroupNames(queryClient, portal_id);
  const uniqueIds = [...new Set(ids)];
  const missing = uniqueIds.filter(
    (id) => !listed.has(id) && isMissing(queryClient, portal_id, id, loadedAt),
  );
  const requested = new Set(isRateLimitLow() ? [] : missing.slice(0, foregroundConcurrency));
  const queries = useQueries({
    queries: uniqueIds.map((id) => ({
      ...groupQuery(portal_id, id),
      enabled: requested.has(id),
      retry: false,
      // A failure, too, lets the next ones be requested.
      notifyOnChangeProps: ['data', 'error'] as const,
    })),
  });
  return new Map(
    uniqueIds.flatMap((id, index) => {
      const name = queries[index]?.data?.name ?? listed.get(id);
      return name === undefined ? [] : [[id, name]];
    }),
  );
}

/**
 * A group that does not exist is not requested again, and another one that was refused only with the next entries: an
 * endless series of refusals would use up the rate limit. After a failure of the connection it is, like every query.
 */
function isMissing(queryClient: QueryClient, portal_id: string, id: string, loadedAt: number): boolean {
  const state = queryClient.getQueryState(groupQuery(portal_id, id).queryKey);
  if (!state) return true;
  const { data, error, errorUpdatedAt } = state;
  if (data !== undefined || isNotFound(error)) return false;
  return !error || error instanceof NetworkError || errorUpdatedAt < loadedAt;
}
