import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useSelector } from '@tanstack/react-store';
import { newestProfileQuery } from '#app/api/newest-profile-query.ts';
import { profilesQuery } from '#app/api/profile-queries.ts';
import { isRateLimitLow } from '#app/api/api-rate-limit.ts';
import { listInput } from '#app/profile-list/list-params.ts';
import { useListParams } from '#app/profile-list/use-list-params.ts';
import { nowAtom } from '#app/lib/time/now-atom.ts';
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
  const now = useSelector(nowAtom);
  const input = listInput(portal_id, params);
  const query = newestProfileQuery(input);
  const startsWithNewest =
    params.order === 'desc' && !params.cursor && list.isSuccess && !list.isPlaceholderData;
  // Read here, not in `enabled`: the query compares the function of this render with that of the last, and notices a
  // change only if they return different values.
  const isAllowed = startsWithNewest && !isRateLimitLow();
  // From the cache, which knows of an answer before the page is rendered with it.
  const isDue = () => {
    const cachedList = queryClient.getQueryState(profilesQuery(input).queryKey);
    const cachedNewest = queryClient.getQueryState(query.queryKey);
    const lastRequestedAt = Math.max(
      cachedList?.dataUpdatedAt ?? 0,
      cachedNewest?.dataUpdatedAt ?? 0,
      cachedNewest?.errorUpdatedAt ?? 0,
    );
    return cachedList?.fetchStatus === 'idle' && now - lastRequestedAt >= minute;
  };
  const { data, dataUpdatedAt } = useQuery({
    ...query,
    enabled: () => isAllowed && isDue(),
  });
  const newest = data?.items[0];
  if (!startsWithNewest || !newest || dataUpdatedAt <= list.dataUpdatedAt) return false;
  return newest.id !== list.data.first_id && !list.data.items.some((row) => row.id === newest.id);
}
