import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client } from '#app/api/api-client.ts';
import { readPage } from '#client/read-page.ts';
import type { InputOf } from '#contract/endpoint.ts';
import type { Endpoints } from '#contract/endpoints.ts';
import { nextPageParam, firstPageParam } from '#app/api/next-page-param.ts';

export type ListGroupsInput = InputOf<Endpoints['listGroups']>;

/** One page of the list of groups. Keeps the previous page while the next one loads. */
export function groupListQuery(input: ListGroupsInput) {
  return queryOptions({
    queryKey: ['listGroups', input],
    queryFn: ({ signal }) => readPage((request) => client.listGroups(request, { signal }), input),
    placeholderData: keepPreviousData,
  });
}

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
