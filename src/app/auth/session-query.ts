import { queryOptions, useQuery } from '@tanstack/react-query';
import { internalClient } from '#app/api/internal-client.ts';

/** The current user. Permissions rarely change, and the server has the last word. */
export const sessionQuery = queryOptions({
  queryKey: ['getSession'],
  queryFn: ({ signal }) => internalClient.getSession({}, { signal }),
  staleTime: 5 * 60_000,
});

/** Whether the user has view-only access. While that is unknown, nothing is disabled. */
export function useIsViewer(): boolean {
  return useQuery(sessionQuery).data?.user.role === 'viewer';
}
