import { Layers } from 'lucide-react';
import { Link, useParams } from 'react-router';
import { JobButtons } from '#app/features/jobs/job-buttons.tsx';
import { JobProgress } from '#app/features/jobs/job-progress.tsx';
import { JobTitle } from '#app/features/jobs/job-title.tsx';
import { useUserJobs } from '#app/features/jobs/use-user-jobs.ts';
import type { LiveJob } from '#app/bulk/live-job.ts';
import { jobMessages } from '#app/messages/job-messages.ts';
import { jobPath } from '#app/navigation/page-paths.ts';
import { Notice } from '#app/ui/feedback/notice.tsx';
import { PageLayout } from '#app/ui/page-layout.tsx';
import { RelativeTime } from '#app/ui/relative-time.tsx';
import { Skeleton } from '#app/ui/feedback/skeleton.tsx';

/** The signed-in user's jobs in this portal, as stored in this browser: running, paused and finished. */
export function JobsPage() {
  const { portal_id = '' } = useParams();
  const { jobs, error } = useUserJobs(portal_id);
  return (
    <PageLayout title={jobMessages.title}>
      {error ? (
        <Notice tone="danger" title={jobMessages.notLoaded.title}>
          <p>{jobMessages.notLoaded.body}</p>
        </Notice>
      ) : jobs ? (
        <JobList portal_id={portal_id} jobs={jobs} />
      ) : (
        <output aria-label={jobMessages.loading} className="block p-4">
          <Skeleton className="h-20 w-full" />
        </output>
      )}
    </PageLayout>
  );
}

function JobList({ portal_id, jobs }: { portal_id: string; jobs: readonly LiveJob[] }) {
  if (jobs.length === 0)
    return (
      <Notice title={jobMessages.none.title} icon={<Layers className="size-5" />}>
        <p>{jobMessages.none.body}</p>
      </Notice>
    );
  return (
    <ul aria-label={jobMessages.title} className="flex flex-col gap-2">
      {jobs.map((job) => (
        <li
          key={job.id}
          className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-xl border border-line bg-surface px-4 py-3 shadow-1"
        >
          <div className="flex min-w-60 flex-1 flex-col gap-1">
            <div className="flex flex-wrap items-baseline gap-x-3">
              <Link
                to={jobPath(portal_id, job.id)}
                className="min-w-0 leading-6 font-medium wrap-anywhere hover:underline"
              >
                <JobTitle job={job} />
              </Link>
              <RelativeTime iso={job.created_at} />
            </div>
            <JobProgress job={job} />
          </div>
          <div className="flex items-center gap-1.5">
            <JobButtons job={job} />
          </div>
        </li>
      ))}
    </ul>
  );
}
