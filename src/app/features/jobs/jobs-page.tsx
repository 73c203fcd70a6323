import { ListTodo } from 'lucide';
import { useParams } from 'react-router';
import { PageLink } from '#app/navigation/page-link.tsx';
import { JobButtons } from '#app/features/jobs/job-buttons.tsx';
import { JobProgress } from '#app/features/jobs/job-progress.tsx';
import { JobTitle } from '#app/features/jobs/job-title.tsx';
import { JobsUnavailable } from '#app/features/jobs/jobs-unavailable.tsx';
import { useStatusFilter } from '#app/features/jobs/use-status-filter.ts';
import { useUserJobs } from '#app/features/jobs/use-user-jobs.ts';
import { undoOf } from '#app/features/jobs/job-origin.tsx';
import { isUnfinished, type Job } from '#app/bulk/job.ts';
import type { LiveJob } from '#app/bulk/live-job.ts';
import { jobMessages } from '#app/messages/job-messages.ts';
import { jobPath } from '#app/navigation/page-paths.ts';
import { Notice } from '#app/ui/feedback/notice.tsx';
import { SegmentedControl } from '#app/ui/fields/segmented-control.tsx';
import { FullTime } from '#app/ui/full-time.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { Icon } from '#app/ui/icon.tsx';
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
        <JobsUnavailable />
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

const filters = {
  all: () => true,
  unfinished: isUnfinished,
  failed: ({ counts }: Job) => counts.failed + counts.unconfirmed > 0,
} satisfies Record<string, (job: Job) => boolean>;

const statuses = ['unfinished', 'failed'] as const;

const filterOptions = (['all', ...statuses] as const).map((value) => ({
  value,
  label: jobMessages.filters[value],
}));

function JobList({ portal_id, jobs }: { portal_id: string; jobs: readonly LiveJob[] }) {
  const [filter, setFilter] = useStatusFilter(statuses);
  if (jobs.length === 0)
    return (
      <Notice title={jobMessages.none.title} icon={<Icon node={ListTodo} className="size-5" />}>
        <p>{jobMessages.none.body}</p>
      </Notice>
    );
  const shown = jobs.filter(filters[filter]);
  return (
    <>
      <div>
        <SegmentedControl
          label={jobMessages.filter}
          options={filterOptions}
          value={filter}
          onChange={setFilter}
        />
      </div>
      {shown.length === 0 && <p className="py-4 text-ink-2">{jobMessages.noneOfFilter}</p>}
      <ul aria-label={jobMessages.title} className="flex flex-col gap-2">
        {shown.map((job) => (
          <li
            key={job.id}
            className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-xl border border-line bg-surface px-4 py-3 shadow-1"
          >
            <div className="flex min-w-60 flex-1 flex-col gap-1">
              <div className="flex flex-wrap items-baseline gap-x-3">
                <PageLink
                  to={jobPath(portal_id, job.id)}
                  className="min-w-0 leading-6 font-medium wrap-anywhere hover:underline"
                >
                  <JobTitle job={job} />
                </PageLink>
                <span className="text-xs text-ink-2">
                  <FullTime iso={job.created_at} />
                  <span>{' · '}</span>
                  <RelativeTime iso={job.created_at} />
                </span>
                {undoOf(jobs, job)?.state === 'done' && <Badge tone="neutral">{jobMessages.undone}</Badge>}
              </div>
              <JobProgress job={job} />
            </div>
            <div className="flex items-center gap-1.5">
              <JobButtons job={job} />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
