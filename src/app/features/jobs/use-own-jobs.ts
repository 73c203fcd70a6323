import { useQuery } from '@tanstack/react-query';
import { ownJobsQuery } from '#app/jobs/own-jobs.ts';
import { useJobs } from '#app/jobs/jobs.ts';

/** The jobs that this browser keeps of this person, service and portal, latest first; undefined until they are loaded. */
export function useOwnJobs(portal_id: string) {
  const { error } = useQuery(ownJobsQuery);
  return { jobs: useJobs(portal_id), error };
}
