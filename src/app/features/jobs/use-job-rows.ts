import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { processedCount, type JobRow } from '#app/bulk/job.ts';
import { readRows } from '#app/bulk/job-store.ts';
import type { LiveJob } from '#app/bulk/live-job.ts';

const second = 1000;

/** All rows of a job, read again now and then while it runs: the larger the job, the less often. */
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
    queryFn: async () => {
      const all: JobRow[] = [];
      for await (const rows of readRows(job_id)) all.push(...rows);
      return all;
    },
    // Tens of thousands of rows: kept as long as somebody looks.
    gcTime: 0,
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
}
