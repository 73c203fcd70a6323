import { queryOptions } from '@tanstack/react-query';
import { createClient } from '#client/create-client.ts';
import { ownEndpoints } from '#contract/own-endpoints.ts';

const ownClient = createClient(ownEndpoints, { baseUrl: '/-', fetch: (input, init) => fetch(input, init) });

/** Who uses the page, which is asked once. */
export const sessionQuery = queryOptions({
  queryKey: ['getSession'],
  queryFn: ({ signal }) => ownClient.getSession({}, { signal }),
  staleTime: Infinity,
});
