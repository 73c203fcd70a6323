import { queryOptions, useQuery } from '@tanstack/react-query';
import { internalClient } from '#app/api/internal-client.ts';

/** Who uses the page. What somebody may do changes seldom, and the server has the last word. */
export const sessionQuery = queryOptions({
  queryKey: ['getSession'],
  queryFn: ({ signal }) => internalClient.getSession({}, { signal }),
  staleTime: 5 * 60_000,
});

/** Whether the reader may look only. As long as that is not known, nothing is held back. */
export function useIsViewer(): boolean {
  return useQuery(sessionQuery).data?.user.role === 'viewer';
}
