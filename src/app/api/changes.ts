import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { forwards, startOfList } from '#app/api/forwards.ts';
import { ownClient } from '#app/api/own-client.ts';
import type { InputOf } from '#contract/endpoint.ts';
import type { ownEndpoints } from '#contract/own-endpoints.ts';

export type ListChangesInput = InputOf<(typeof ownEndpoints)['listChanges']>;

/** The key of all that is read of the record, which grows with every change. */
export const changesKey = ['listChanges'] as const;

/** One page of the record of changes. While another loads, the present one stays. */
export function changesQuery(input: ListChangesInput) {
  return queryOptions({
    queryKey: [...changesKey, input],
    queryFn: ({ signal }) => ownClient.listChanges(input, { signal }),
    placeholderData: (page) => page,
    staleTime: 0,
  });
}

const historyPage = 10;

/** What was changed of one profile, newest first, some at a time. */
export function profileChangesQuery(consumer_profile_id: string) {
  const input: ListChangesInput = { consumer_profile_id, order: 'desc', limit: historyPage };
  return infiniteQueryOptions({
    queryKey: [...changesKey, 'history', input],
    queryFn: ({ signal, pageParam: after }) => ownClient.listChanges({ ...input, after }, { signal }),
    initialPageParam: startOfList,
    getNextPageParam: forwards,
    staleTime: 0,
  });
}
