import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { peopleClient } from '#app/api/people-client.ts';
import { readPage } from '#client/read-page.ts';
import type { InputOf } from '#contract/endpoint.ts';
import type { Endpoints } from '#contract/endpoints.ts';

export type ListInvitesInput = InputOf<Endpoints['listInvites']>;

/** One page of the list of invites. Keeps the previous page while the next one loads. */
export function inviteListQuery(input: ListInvitesInput) {
  return queryOptions({
    queryKey: ['listInvites', input],
    queryFn: ({ signal }) => readPage((request) => peopleClient.listInvites(request, { signal }), input),
    placeholderData: keepPreviousData,
  });
}
