import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client } from '#app/api/api-client.ts';
import { nextPageParam, firstPageParam } from '#app/api/next-page-param.ts';

const groupsPerPage = 30;

/** The portal's active groups that match a search text, in pages. */
export function groupsQuery(portal_id: string, search: string) {
  const input = { portal_id, limit: groupsPerPage, search: search.trim() || undefined };
  return infiniteQueryOptions({
    queryKey: ['listGroups', input],
    queryFn: ({ signal, pageParam: after }) => client.listGroups({ ...input, after }, { signal }),
    initialPageParam: firstPageParam,
    getNextPageParam: nextPageParam,
    placeholderData: keepPreviousData,
  });
}

export function groupQuery(portal_id: string, consumer_group_id: string) {
  const input = { portal_id, consumer_group_id };
  return queryOptions({
    queryKey: ['getGroup', input],
    queryFn: ({ signal }) => client.getGroup(input, { signal }),
  });
}
