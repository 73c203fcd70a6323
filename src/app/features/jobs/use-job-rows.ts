import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { processedCount, type JobRow } from '#app/bulk/job.ts';
import { readRows } from '#app/bulk/job-store.ts';
import type { LiveJob } from '#app/bulk/live-job.ts';

const second = 1000;

/** All rows of a job. While it runs, they are re-read at intervals that grow with the size of the job. */
export function useJobRows(job: LiveJob) {
  const isIdle = job.activity === 'idle';
  return useQuery({
    ...jobRowsQuery(job.id, isIdle ? processedCount(job) : 'running'),
    refetchInterval: isIdle ? false : Math.max(2 * second, job.total),
  });
}

function jobRowsQuery(job_id: string, version: number | 'running') {
  return queryOptions({
    queryKey: ['jobRows', job_id, version],
    queryFn: () => readJobRows(job_id),
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
}

/** Reads all rows of a job. */
export async function readJobRows(job_id: string): Promise<JobRow[]> {
  const all: JobRow[] = [];
  for await (const rows of readRows(job_id)) all.push(...rows);
  return all;
}
