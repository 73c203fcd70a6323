import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { ReceivedGroup } from '#contract/group.ts';
import type { ReceivedPage } from '#contract/paging.ts';

type GroupPage = ReceivedPage<ReceivedGroup>;

/** Names by id of the groups in the cached lists of groups, apart from lists in which a group has changed. */
export function listedGroupNames(queryClient: QueryClient, portal_id: string): Map<string, string> {
  const lists = queryClient.getQueriesData<GroupPage | InfiniteData<GroupPage>>({
    queryKey: ['listGroups', { portal_id }],
    predicate: ({ state }) => !state.isInvalidated,
  });
  return new Map(
    lists
      .flatMap(([, list]) => (list === undefined ? [] : 'pages' in list ? list.pages : [list]))
      .flatMap((page) => page.items.map(({ id, name }) => [id, name])),
  );
}
