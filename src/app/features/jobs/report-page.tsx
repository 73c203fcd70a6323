import { Layers } from 'lucide-react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { JobProgress } from '#app/features/jobs/job-progress.tsx';
import { whatText } from '#app/features/jobs/job-texts.ts';
import { ReportActions } from '#app/features/jobs/report-actions.tsx';
import { ReportRows } from '#app/features/jobs/report-rows.tsx';
import { filterOf, outcomeText, type RowFilter } from '#app/features/jobs/row-texts.ts';
import { useJobRows } from '#app/features/jobs/use-job-rows.ts';
import { useOwnJobs } from '#app/features/jobs/use-own-jobs.ts';
import { doneOf, verdicts } from '#app/jobs/job.ts';
import type { LiveJob } from '#app/jobs/live-job.ts';
import { jobWords, reportWords } from '#app/lib/words/jobs.ts';
import { jobsPath } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button-link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/page.tsx';
import { Segmented } from '#app/ui/segmented.tsx';

const noRows: never[] = [];

/** What a job did with each profile and group, and what can be done about it. */
export function ReportPage() {
  const { portal_id = '', job_id } = useParams();
  const { jobs } = useOwnJobs(portal_id);
  const job = jobs?.find(({ id }) => id === job_id);
  if (!jobs) return <Page title={reportWords.title}>{null}</Page>;
  if (!job)
    return (
      <main id="content">
        <Notice
          isScreen
          title={reportWords.gone.title}
          icon={<Layers className="size-5" />}
          actions={<ButtonLink href={jobsPath(portal_id)}>{jobWords.all}</ButtonLink>}
        >
          <p>{reportWords.gone.body}</p>
        </Notice>
      </main>
    );
  return <Report key={job.id} job={job} />;
}

function Report({ job }: { job: LiveJob }) {
  const { data: rows } = useJobRows(job);
  const [filter, setFilter] = useState<RowFilter | 'all'>('all');
  const counts = { ...job.counts, open: job.total - doneOf(job) };
  const choices = [...verdicts, 'open' as const]
    .filter((one) => counts[one] > 0 || one === filter)
    .map((one) => ({ value: one, label: `${outcomeText(one, job)} ${counts[one]}` }));
  return (
    <Page title={whatText(job)} actions={<ReportActions job={job} rows={rows ?? noRows} />}>
      <JobProgress job={job} />
      <div className="overflow-x-auto">
        <Segmented<RowFilter | 'all'>
          label={reportWords.filter}
          choices={[{ value: 'all', label: `${reportWords.outcomes.all} ${job.total}` }, ...choices]}
          value={filter}
          onChange={setFilter}
        />
      </div>
      <ReportRows job={job} rows={rows?.filter((row) => filter === 'all' || filterOf(row) === filter)} />
    </Page>
  );
}
