import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { type ListProfilesInput, profilesQuery } from '#app/api/profile-queries.ts';
import { readRowsQuery } from '#app/api/read-rows.ts';
import type { ReceivedPage } from '#contract/paging.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

/**
 * Loads another page of the list before it is shown.
 * @param refinement if it is a page of the rows that were read to search or refine them, what these have to match
 */
export function useLoadPageMutation(refinement: string | undefined) {
  const queryClient = useQueryClient();
  const mutation = loadPageMutation(queryClient);
  if (refinement === undefined) return mutation;
  const readPage = async (input: ListProfilesInput): Promise<ReceivedPage<ReceivedProfile>> => {
    const rows = queryClient.getQueryData(readRowsQuery(input).queryKey);
    return rows ? rows.pageOf(rows, input, refinement) : mutation.mutationFn(input);
  };
  return { ...mutation, mutationFn: readPage };
}

/** Loads a page before it is shown, from the cache while that is fresh. */
function loadPageMutation(queryClient: QueryClient) {
  return {
    mutationKey: ['loadPage'],
    mutationFn: (input: ListProfilesInput) => queryClient.fetchQuery(profilesQuery(input)),
  };
}
