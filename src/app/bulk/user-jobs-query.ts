import { queryOptions } from '@tanstack/react-query';
import { queryClient } from '#app/api/query-client.ts';
import { sessionQuery } from '#app/auth/session-query.ts';
import { loadJobs } from '#app/bulk/load-jobs.ts';

/** The owner of this page's jobs: a person together with a service. */
async function currentOwner(): Promise<string> {
  const { user, upstream } = await queryClient.fetchQuery(sessionQuery);
  return `${user.id}@${upstream}`;
}

/** Loads the jobs once; after that, the tab keeps them up to date. */
export const userJobsQuery = queryOptions({
  queryKey: ['userJobs'],
  queryFn: async () => {
    const owner = await currentOwner();
    await loadJobs(owner);
    return owner;
  },
  staleTime: Infinity,
});
