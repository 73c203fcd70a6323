import { useQuery } from '@tanstack/react-query';
import { userJobsQuery } from '#app/bulk/user-jobs-query.ts';
import { useJobs } from '#app/bulk/jobs-state.ts';

/** The user's jobs that this browser stores for this service and portal, latest first; undefined until loaded. */
export function useUserJobs(portal_id: string) {
  const { error } = useQuery(userJobsQuery);
  return { jobs: useJobs(portal_id), error };
}
