import { ListTodo } from 'lucide';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { PageLink } from '#app/navigation/page-link.tsx';
import { JobOrigin } from '#app/features/jobs/job-origin.tsx';
import { JobProgress } from '#app/features/jobs/job-progress.tsx';
import { JobReportActions } from '#app/features/jobs/job-report-actions.tsx';
import type { RenderArchive } from '#app/features/jobs/archive-merged-button.tsx';
import { JobReportRows } from '#app/features/jobs/job-report-rows.tsx';
import { JobTitle } from '#app/features/jobs/job-title.tsx';
import { JobsUnavailable } from '#app/features/jobs/jobs-unavailable.tsx';
import { rowFilterOf, rowStatusText, type RowFilter } from '#app/features/jobs/row-result-texts.ts';
import { useJobRows } from '#app/features/jobs/use-job-rows.ts';
import { useStatusFilter } from '#app/features/jobs/use-status-filter.ts';
import { useUserJobs } from '#app/features/jobs/use-user-jobs.ts';
import { processedCount } from '#app/bulk/job.ts';
import { rowStatuses } from '#app/bulk/row-status.ts';
import type { LiveJob } from '#app/bulk/live-job.ts';
import { formatNumber } from '#app/messages/define-messages.ts';
import { jobMessages } from '#app/messages/job-messages.ts';
import { jobReportMessages } from '#app/messages/job-report-messages.ts';
import { jobsPath } from '#app/navigation/page-paths.ts';
import { ButtonLink } from '#app/ui/buttons/button-link.tsx';
import { Notice } from '#app/ui/feedback/notice.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { PageLayout } from '#app/ui/page-layout.tsx';
import { SegmentedControl } from '#app/ui/fields/segmented-control.tsx';

const filters = [...rowStatuses, 'open'] as const;

/** A job's results for each profile and group, and its actions. */
export function JobReportPage({ renderArchive }: { renderArchive: RenderArchive }) {
  const { portal_id = '', job_id } = useParams();
  const { jobs, error } = useUserJobs(portal_id);
  const job = jobs?.find(({ id }) => id === job_id);
  if (!jobs) return <PageLayout title={jobReportMessages.title}>{error && <JobsUnavailable />}</PageLayout>;
  if (!job)
    return (
      <main id="content">
        <Notice
          isScreen
          title={jobReportMessages.notFound.title}
          icon={<Icon node={ListTodo} className="size-5" />}
          actions={<ButtonLink href={jobsPath(portal_id)}>{jobMessages.all}</ButtonLink>}
        >
          <p>{jobReportMessages.notFound.body}</p>
        </Notice>
      </main>
    );
  return <JobReport key={job.id} job={job} renderArchive={renderArchive} />;
}

function JobReport({ job, renderArchive }: { job: LiveJob; renderArchive: RenderArchive }) {
  const { data: rows, isError } = useJobRows(job);
  const [filter, setFilter] = useStatusFilter(filters);
  const shown = useMemo(
    () => (filter === 'all' ? rows : rows?.filter((row) => rowFilterOf(row) === filter)),
    [rows, filter],
  );
  const counts = { ...job.counts, open: job.total - processedCount(job) };
  const options = filters
    .filter((one) => counts[one] > 0 || one === filter)
    .map((one) => ({ value: one, label: `${rowStatusText(one, job)} ${formatNumber(counts[one])}` }));
  return (
    <PageLayout
      title={<JobTitle job={job} />}
      above={<Breadcrumb portal_id={job.portal_id} />}
      actions={<JobReportActions job={job} rows={rows} shown={shown} renderArchive={renderArchive} />}
    >
      <JobOrigin job={job} />
      <JobProgress job={job} />
      <div className="overflow-x-auto">
        <SegmentedControl<RowFilter | 'all'>
          label={jobReportMessages.filter}
          options={[
            { value: 'all', label: `${jobReportMessages.statuses.all} ${formatNumber(job.total)}` },
            ...options,
          ]}
          value={filter}
          onChange={setFilter}
        />
      </div>
      {isError && !rows ? (
        <Notice tone="danger" title={jobReportMessages.notLoaded}>
          <p>{jobMessages.notLoaded.body}</p>
        </Notice>
      ) : (
        <JobReportRows job={job} rows={shown} />
      )}
    </PageLayout>
  );
}

function Breadcrumb({ portal_id }: { portal_id: string }) {
  return (
    <nav aria-label={jobMessages.breadcrumb} className="text-xs">
      <PageLink
        to={jobsPath(portal_id)}
        className="inline-block leading-6 font-medium text-accent hover:underline"
      >
        {jobMessages.all}
      </PageLink>
    </nav>
  );
}
