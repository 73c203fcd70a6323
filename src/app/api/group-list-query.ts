import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client } from '#app/api/api-client.ts';
import { readPage } from '#client/read-page.ts';
import type { InputOf } from '#contract/endpoint.ts';
import type { Endpoints } from '#contract/endpoints.ts';

export type ListGroupsInput = InputOf<Endpoints['listGroups']>;

/** One page of the list of groups. Keeps the previous page while the next one loads. */
export function groupListQuery(input: ListGroupsInput) {
  return queryOptions({
    queryKey: ['listGroups', input],
    queryFn: ({ signal }) => readPage((request) => client.listGroups(request, { signal }), input),
    placeholderData: keepPreviousData,
  });
}
