import { useQueryClient } from '@tanstack/react-query';
import { type ListProfilesInput, loadPageMutation } from '#app/api/profile-queries.ts';
import { readRowsQuery } from '#app/api/read-rows.ts';
import type { ReceivedPage } from '#contract/paging.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

/**
 * Loads another page of the list before it is shown.
 * @param isRead it is a page of the rows that were read to search them completely
 */
export function useLoadPageMutation(isRead: boolean) {
  const queryClient = useQueryClient();
  const mutation = loadPageMutation(queryClient);
  const readPage = async (input: ListProfilesInput): Promise<ReceivedPage<ReceivedProfile>> => {
    const rows = queryClient.getQueryData(readRowsQuery(input).queryKey);
    return rows ? rows.pageOf(rows, input) : mutation.mutationFn(input);
  };
  return isRead ? { ...mutation, mutationFn: readPage } : mutation;
}
