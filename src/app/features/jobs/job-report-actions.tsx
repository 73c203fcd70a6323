import { Download, RotateCw, SquareCheck, Trash2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useIsViewer } from '#app/auth/session-query.ts';
import { JobButtons } from '#app/features/jobs/job-buttons.tsx';
import { jobReportCsv } from '#app/features/jobs/job-report-csv.ts';
import { isRetryable, rowStatusOf } from '#app/bulk/row-status.ts';
import { processedCount, isUnfinished, type Job, type JobRow } from '#app/bulk/job.ts';
import { removeJob } from '#app/bulk/jobs-state.ts';
import type { LiveJob } from '#app/bulk/live-job.ts';
import { retryFailed, undoJob } from '#app/bulk/create-job.ts';
import { undoChanges } from '#app/bulk/undo-changes.ts';
import { download } from '#app/lib/download.ts';
import { groupMessages } from '#app/messages/profiles/group-messages.ts';
import { jobReportMessages } from '#app/messages/job-messages.ts';
import { select } from '#app/profile-list/selection.ts';
import { jobPath, jobsPath, profilesPath } from '#app/navigation/page-paths.ts';
import { useHasLeftPage } from '#app/navigation/use-has-left-page.ts';
import { Button } from '#app/ui/buttons/button.tsx';
import { ConfirmDialog } from '#app/ui/dialogs/confirm-dialog.tsx';
import { IconButton } from '#app/ui/buttons/icon-button.tsx';

interface JobReportActionsProps {
  job: LiveJob;
  /** Empty while the rows load. */
  rows: readonly JobRow[];
}

const iconClass = 'size-3.5';

/** The actions of a job report: control, retry, undo, select, download and delete. */
export function JobReportActions({ job, rows }: JobReportActionsProps) {
  const navigate = useNavigate();
  const [question, setQuestion] = useState<'undo' | 'remove'>();
  const isActive = isUnfinished(job) && job.activity !== 'idle';
  const undoable = rows.filter((row) => undoChanges(row).length > 0).length;
  const { failed, unconfirmed } = job.counts;
  const retryable = failed + unconfirmed;
  const remaining = retryable + job.total - processedCount(job);
  const hasLeftPage = useHasLeftPage();
  const openJob = ({ id }: Job) => {
    if (!hasLeftPage()) void navigate(jobPath(job.portal_id, id));
  };
  const runningReason = isActive ? jobReportMessages.notWhileRunning : undefined;
  const changeDisabledReason = useIsViewer() ? groupMessages.viewer : runningReason;
  return (
    <>
      <JobButtons job={job} />
      <Button
        icon={<RotateCw aria-hidden="true" className={iconClass} />}
        disabledReason={
          changeDisabledReason ?? (retryable === 0 ? jobReportMessages.nothingFailed : undefined)
        }
        onClick={() => void retryFailed(job).then(openJob)}
      >
        {jobReportMessages.retry(retryable, unconfirmed > 0)}
      </Button>
      <Button
        icon={<Undo2 aria-hidden="true" className={iconClass} />}
        disabledReason={
          changeDisabledReason ?? (undoable === 0 ? jobReportMessages.nothingToUndo : undefined)
        }
        onClick={() => setQuestion('undo')}
      >
        {jobReportMessages.undo}
      </Button>
      {remaining > 0 && !isActive && (
        <Button
          icon={<SquareCheck aria-hidden="true" className={iconClass} />}
          onClick={() => {
            selectRemaining(job, rows);
            void navigate(profilesPath(job.portal_id));
          }}
        >
          {jobReportMessages.select(remaining, unconfirmed > 0)}
        </Button>
      )}
      <Button
        icon={<Download aria-hidden="true" className={iconClass} />}
        onClick={() => downloadReport(job, rows)}
      >
        {jobReportMessages.csv}
      </Button>
      <IconButton
        label={jobReportMessages.remove}
        icon={<Trash2 aria-hidden="true" className="size-4" />}
        disabledReason={runningReason}
        onClick={() => setQuestion('remove')}
      />
      <ConfirmDialog
        open={question === 'undo'}
        title={jobReportMessages.undoQuestion.title(undoable)}
        body={jobReportMessages.undoQuestion.body}
        stayLabel={jobReportMessages.undoQuestion.stay}
        confirmLabel={jobReportMessages.undoQuestion.leave}
        onStay={() => setQuestion(undefined)}
        onConfirm={() => {
          setQuestion(undefined);
          void undoJob(job).then(openJob);
        }}
      />
      <ConfirmDialog
        open={question === 'remove'}
        title={jobReportMessages.removeQuestion.title}
        body={jobReportMessages.removeQuestion.body}
        stayLabel={jobReportMessages.removeQuestion.stay}
        confirmLabel={jobReportMessages.removeQuestion.leave}
        onStay={() => setQuestion(undefined)}
        onConfirm={() => {
          void navigate(jobsPath(job.portal_id));
          void removeJob(job.id);
        }}
      />
    </>
  );
}

/** Selects unprocessed profiles and those to retry, as of the job's start, without groups: a dry run has to read those again. */
function selectRemaining(job: Job, rows: readonly JobRow[]): void {
  const remaining = rows.filter((row) => !row.outcome || isRetryable(rowStatusOf(row)));
  select(
    job.portal_id,
    remaining.map(({ profile }) => ({ profile: { ...profile, groups: undefined }, readAt: 0 })),
  );
}

function downloadReport(job: Job, rows: readonly JobRow[]): void {
  const blob = new Blob([jobReportCsv(job, rows)], { type: 'text/csv;charset=utf-8' });
  download(blob, `job-${job.created_at.slice(0, 19).replaceAll(':', '-')}.csv`);
}
