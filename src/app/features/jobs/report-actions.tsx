import { Download, RotateCw, SquareCheck, Trash2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useIsViewer } from '#app/api/session.ts';
import { JobButtons } from '#app/features/jobs/job-buttons.tsx';
import { reportCsv } from '#app/features/jobs/report-csv.ts';
import { filterOf } from '#app/features/jobs/row-texts.ts';
import { doneOf, isUnfinished, type Job, type JobRow } from '#app/jobs/job.ts';
import { removeJob } from '#app/jobs/jobs.ts';
import type { LiveJob } from '#app/jobs/live-job.ts';
import { retryFailed, undoJob } from '#app/jobs/new-job.ts';
import { undonePairs } from '#app/jobs/undo.ts';
import { download } from '#app/lib/download.ts';
import { useIsGone } from '#app/lib/use-is-gone.ts';
import { groupWords } from '#app/lib/words/groups.ts';
import { reportWords } from '#app/lib/words/jobs.ts';
import { select } from '#app/list/selection.ts';
import { jobPath, jobsPath, profilesPath } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx';
import { IconButton } from '#app/ui/icon-button.tsx';

interface ReportActionsProps {
  job: LiveJob;
  /** None while they are read. */
  rows: readonly JobRow[];
}

const iconClass = 'size-3.5';

/** What can be done with a job and what came of it. */
export function ReportActions({ job, rows }: ReportActionsProps) {
  const navigate = useNavigate();
  const [question, setQuestion] = useState<'undo' | 'remove'>();
  const isActive = isUnfinished(job) && job.activity !== 'idle';
  const undoable = rows.filter((row) => undonePairs(row).length > 0).length;
  const left = job.counts.failed + job.total - doneOf(job);
  const isGone = useIsGone();
  const openJob = ({ id }: Job) => {
    // Who has left the report meanwhile is not taken to another one.
    if (!isGone()) void navigate(jobPath(job.portal_id, id));
  };
  const busy = isActive ? reportWords.notWhileRunning : undefined;
  const fixed = useIsViewer() ? groupWords.viewer : busy;
  return (
    <>
      <JobButtons job={job} />
      <Button
        icon={<RotateCw aria-hidden="true" className={iconClass} />}
        disabledReason={fixed ?? (job.counts.failed === 0 ? reportWords.nothingFailed : undefined)}
        onClick={() => void retryFailed(job).then(openJob)}
      >
        {reportWords.retry(job.counts.failed)}
      </Button>
      <Button
        icon={<Undo2 aria-hidden="true" className={iconClass} />}
        disabledReason={fixed ?? (undoable === 0 ? reportWords.nothingToUndo : undefined)}
        onClick={() => setQuestion('undo')}
      >
        {reportWords.undo}
      </Button>
      {left > 0 && !isActive && (
        <Button
          icon={<SquareCheck aria-hidden="true" className={iconClass} />}
          onClick={() => {
            selectLeft(job, rows);
            void navigate(profilesPath(job.portal_id));
          }}
        >
          {reportWords.select(left)}
        </Button>
      )}
      <Button
        icon={<Download aria-hidden="true" className={iconClass} />}
        onClick={() => downloadReport(job, rows)}
      >
        {reportWords.csv}
      </Button>
      <IconButton
        label={reportWords.remove}
        icon={<Trash2 aria-hidden="true" className="size-4" />}
        disabledReason={busy}
        onClick={() => setQuestion('remove')}
      />
      <ConfirmDialog
        open={question === 'undo'}
        title={reportWords.undoQuestion.title(undoable)}
        body={reportWords.undoQuestion.body}
        stayLabel={reportWords.undoQuestion.stay}
        confirmLabel={reportWords.undoQuestion.leave}
        onStay={() => setQuestion(undefined)}
        onConfirm={() => {
          setQuestion(undefined);
          void undoJob(job).then(openJob);
        }}
      />
      <ConfirmDialog
        open={question === 'remove'}
        title={reportWords.removeQuestion.title}
        body={reportWords.removeQuestion.body}
        stayLabel={reportWords.removeQuestion.stay}
        confirmLabel={reportWords.removeQuestion.leave}
        onStay={() => setQuestion(undefined)}
        onConfirm={() => {
          void navigate(jobsPath(job.portal_id));
          void removeJob(job.id);
        }}
      />
    </>
  );
}

/** As they were when the job began; their groups are read again before a dry run rests on them. */
function selectLeft(job: Job, rows: readonly JobRow[]): void {
  const left = rows.filter((row) => ['failed', 'open'].includes(filterOf(row)));
  select(
    job.portal_id,
    left.map(({ profile }) => ({ profile: { ...profile, groups: undefined }, readAt: 0 })),
  );
}

function downloadReport(job: Job, rows: readonly JobRow[]): void {
  const blob = new Blob([reportCsv(job, rows)], { type: 'text/csv;charset=utf-8' });
  download(blob, `job-${job.created_at.slice(0, 19).replaceAll(':', '-')}.csv`);
}
