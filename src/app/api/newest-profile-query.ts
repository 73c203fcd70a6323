import { queryOptions } from '@tanstack/react-query';
import { type ListProfilesInput, profilesQuery } from '#app/api/profile-queries.ts';

/** The newest profile of a list: a page of one item, fetched only when the caller asks for it. */
export function newestProfileQuery(input: ListProfilesInput) {
  return queryOptions({
    ...profilesQuery({ ...input, limit: 1 }),
    placeholderData: undefined,
    staleTime: 0,
    retry: false,
    refetchInterval: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}
