import { queryOptions } from '@tanstack/react-query';
import { queryClient } from '#app/api/query-client.ts';
import { sessionQuery } from '#app/auth/session-query.ts';
import { loadJobs } from '#app/bulk/load-jobs.ts';

/** To whom the jobs of this page belong: the same person with the same service. */
async function currentOwner(): Promise<string> {
  const { user, upstream } = await queryClient.fetchQuery(sessionQuery);
  return `${user.id}@${upstream}`;
}

/** Loads the jobs, once; from then on they are known. */
export const userJobsQuery = queryOptions({
  queryKey: ['userJobs'],
  queryFn: async () => {
    const owner = await currentOwner();
    await loadJobs(owner);
    return owner;
  },
  staleTime: Infinity,
});
