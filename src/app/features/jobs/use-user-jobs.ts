import { useQuery } from '@tanstack/react-query';
import { userJobsQuery } from '#app/bulk/user-jobs-query.ts';
import { useJobs } from '#app/bulk/jobs-state.ts';

/** The jobs that this browser keeps of this person, service and portal, latest first; undefined until they are loaded. */
export function useUserJobs(portal_id: string) {
  const { error } = useQuery(userJobsQuery);
  return { jobs: useJobs(portal_id), error };
}
