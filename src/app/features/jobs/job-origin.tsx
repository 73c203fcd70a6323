import type { ReactNode } from 'react';
import { PageLink } from '#app/navigation/page-link.tsx';
import { JobTitle } from '#app/features/jobs/job-title.tsx';
import { useUserJobs } from '#app/features/jobs/use-user-jobs.ts';
import type { Job } from '#app/bulk/job.ts';
import { jobReportMessages } from '#app/messages/job-report-messages.ts';
import { auditLogPath, jobPath, profilesPath } from '#app/navigation/page-paths.ts';
import { FullTime } from '#app/ui/full-time.tsx';

/** When a job ran, the list that it came from, and the jobs that it undoes, retries or was undone by. */
export function JobOrigin({ job }: { job: Job }) {
  const { jobs = [] } = useUserJobs(job.portal_id);
  const { origin } = jobReportMessages;
  const related = jobs.flatMap((other) => {
    const text = relationOf(job, other);
    return text === undefined ? [] : [{ other, text }];
  });
  const linkClass = 'inline-block leading-6 font-medium text-accent underline';
  return (
    <dl className="flex flex-wrap items-baseline gap-x-6 gap-y-1 text-xs text-ink-2">
      <Fact term={origin.started}>
        <FullTime iso={job.created_at} />
      </Fact>
      {job.ended_at && (
        <Fact term={origin.ended}>
          <FullTime iso={job.ended_at} />
        </Fact>
      )}
      {job.list !== undefined && (
        <Fact term={origin.from}>
          <PageLink to={{ pathname: profilesPath(job.portal_id), search: job.list }} className={linkClass}>
            {origin.list}
          </PageLink>
        </Fact>
      )}
      <Fact term={origin.recorded}>
        <PageLink to={auditLogPath(job.portal_id, { job_id: job.id })} className={linkClass}>
          {origin.auditLog}
        </PageLink>
      </Fact>
      {related.map(({ other, text }) => (
        <Fact key={other.id} term={text}>
          <PageLink to={jobPath(job.portal_id, other.id)} className={linkClass}>
            <JobTitle job={other} />
          </PageLink>
        </Fact>
      ))}
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-baseline gap-x-1.5">
      <dt>{term}</dt>
      <dd className="min-w-0 wrap-anywhere text-ink">{children}</dd>
    </div>
  );
}

/** What another job is to this one, in words; undefined if it is nothing. */
function relationOf(job: Job, other: Job): string | undefined {
  const { relations } = jobReportMessages;
  if (other.undoes === job.id) return relations.undoneBy;
  if (job.undoes === other.id) return relations.undoes;
  if (other.retries === job.id) return relations.retriedBy;
  return job.retries === other.id ? relations.retries : undefined;
}

/** The one of the jobs that undoes this one, unless it was cancelled. */
export function undoOf(jobs: readonly Job[], { id }: Job): Job | undefined {
  return jobs.find(({ undoes, state }) => undoes === id && state !== 'cancelled');
}
