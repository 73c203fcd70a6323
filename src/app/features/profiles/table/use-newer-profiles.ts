import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { newestProfileQuery } from '#app/api/newest-profile-query.ts';
import { profilesQuery } from '#app/api/profile-queries.ts';
import { isRateLimitLow } from '#app/api/api-rate-limit.ts';
import { listInput } from '#app/profile-list/list-params.ts';
import { useListParams } from '#app/profile-list/use-list-params.ts';
import { useNow } from '#app/lib/time/use-now.ts';
import type { ReceivedPage } from '#contract/paging.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

const minute = 60_000;

/**
 * Whether profiles have been created since the list was fetched. Requests a page of one row, a minute after the list or
 * the last such request, and only while the list starts with the newest profile.
 */
export function useNewerProfiles(
  portal_id: string,
  list: UseQueryResult<ReceivedPage<ReceivedProfile>>,
): boolean {
  const queryClient = useQueryClient();
  const [params] = useListParams();
  const now = useNow();
  const input = listInput(portal_id, params);
  const query = newestProfileQuery(input);
  const cachedState = queryClient.getQueryState(query.queryKey);
  const lastRequestedAt = Math.max(
    list.dataUpdatedAt,
    cachedState?.dataUpdatedAt ?? 0,
    cachedState?.errorUpdatedAt ?? 0,
  );
  const startsWithNewest =
    params.order === 'desc' && !params.cursor && list.isSuccess && !list.isPlaceholderData;
  const isDue = startsWithNewest && now - lastRequestedAt >= minute && !isRateLimitLow();
  const isIdle = () => queryClient.getQueryState(profilesQuery(input).queryKey)?.fetchStatus === 'idle';
  const { data, dataUpdatedAt } = useQuery({
    ...query,
    enabled: () => isDue && isIdle(),
  });
  const newest = data?.items[0];
  if (!startsWithNewest || !newest || dataUpdatedAt <= list.dataUpdatedAt) return false;
  return newest.id !== list.data.first_id && !list.data.items.some((row) => row.id === newest.id);
}
