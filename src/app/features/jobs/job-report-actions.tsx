import { SquareCheck, Trash2 } from 'lucide';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { useIsViewer } from '#app/auth/session-query.ts';
import {
  ArchiveMergedButton,
  type RenderArchive,
  useIsArchived,
} from '#app/features/jobs/archive-merged-button.tsx';
import { DownloadReportButton } from '#app/features/jobs/download-report-button.tsx';
import { JobButtons } from '#app/features/jobs/job-buttons.tsx';
import { undoOf } from '#app/features/jobs/job-origin.tsx';
import { RetryJobButton } from '#app/features/jobs/retry-job-button.tsx';
import { toastNotSaved } from '#app/features/jobs/storage-toasts.ts';
import { UndoJobButton } from '#app/features/jobs/undo-job-button.tsx';
import { useUserJobs } from '#app/features/jobs/use-user-jobs.ts';
import { isRetryable, rowStatusOf } from '#app/bulk/row-status.ts';
import { isUnfinished, type Job, type JobRow } from '#app/bulk/job.ts';
import { removeJob } from '#app/bulk/jobs-state.ts';
import type { LiveJob } from '#app/bulk/live-job.ts';
import { undoChanges } from '#app/bulk/undo-changes.ts';
import { groupMessages } from '#app/messages/profiles/group-messages.ts';
import { jobReportMessages } from '#app/messages/job-report-messages.ts';
import { select, type SelectedProfile } from '#app/profile-list/selection.ts';
import { jobPath, jobsPath, profilesPath } from '#app/navigation/page-paths.ts';
import { useHasLeftPage } from '#app/navigation/use-has-left-page.ts';
import { Button } from '#app/ui/buttons/button.tsx';
import { ConfirmDialog } from '#app/ui/dialogs/confirm-dialog.tsx';
import { IconButton } from '#app/ui/buttons/icon-button.tsx';
import { Icon } from '#app/ui/icon.tsx';

interface JobReportActionsProps {
  job: LiveJob;
  /** Undefined while the rows load. */
  rows: readonly JobRow[] | undefined;
  /** Those that the filter shows. */
  shown: readonly JobRow[] | undefined;
  renderArchive: RenderArchive;
}

const iconClass = 'size-3.5';

/** The actions of a job report: control, retry, undo, select, download and delete. */
export function JobReportActions({ job, rows, shown, renderArchive }: JobReportActionsProps) {
  const navigate = useNavigate();
  const [isRemoving, setIsRemoving] = useState(false);
  const isActive = isUnfinished(job) && job.activity !== 'idle';
  // There can be tens of thousands of rows, and a running job renders several times a second.
  const undoable = useMemo(() => rows?.filter((row) => undoChanges(row).length > 0).length, [rows]);
  const remaining = useMemo(
    () => profilesToSelect(rows?.filter((row) => !row.outcome || isRetryable(rowStatusOf(row)))),
    [rows],
  );
  const selectable = useMemo(() => profilesToSelect(shown), [shown]);
  const selectProfiles = (profiles: readonly SelectedProfile[]) => {
    select(job.portal_id, profiles);
    void navigate(profilesPath(job.portal_id));
  };
  const hasLeftPage = useHasLeftPage();
  const openJob = ({ id }: Job) => {
    if (!hasLeftPage()) void navigate(jobPath(job.portal_id, id));
  };
  const runningReason = isActive ? jobReportMessages.notWhileRunning : undefined;
  const changeDisabledReason = useIsViewer() ? groupMessages.viewer : runningReason;
  const { jobs = [] } = useUserJobs(job.portal_id);
  const undoneReason = undoOf(jobs, job) && jobReportMessages.undone;
  // Also one that was cancelled may have taken the other groups from people.
  const wasUndoneReason = jobs.some(({ undoes }) => undoes === job.id) ? jobReportMessages.undone : undefined;
  const mergedReason = useIsArchived(job.portal_id, job.merges)
    ? jobReportMessages.archivedMerged(job.merges?.name ?? '')
    : undefined;
  return (
    <>
      <JobButtons job={job} />
      <RetryJobButton job={job} disabledReason={changeDisabledReason} onStart={openJob} />
      <UndoJobButton
        job={job}
        disabledReason={
          changeDisabledReason ??
          undoneReason ??
          mergedReason ??
          (undoable === undefined ? jobReportMessages.loading : undefined) ??
          (undoable === 0 ? jobReportMessages.nothingToUndo : undefined)
        }
        onStart={openJob}
      />
      {job.merges && (
        <ArchiveMergedButton
          job={job}
          merged={job.merges}
          disabledReason={changeDisabledReason ?? wasUndoneReason ?? mergedReason}
          renderArchive={renderArchive}
        />
      )}
      {remaining.length > 0 && !isActive && (
        <Button
          icon={<Icon node={SquareCheck} className={iconClass} />}
          onClick={() => selectProfiles(remaining)}
        >
          {jobReportMessages.select(remaining.length, job.counts.unconfirmed > 0)}
        </Button>
      )}
      {selectable.length > 0 && !areSame(selectable, remaining) && !isActive && (
        <Button
          icon={<Icon node={SquareCheck} className={iconClass} />}
          onClick={() => selectProfiles(selectable)}
        >
          {jobReportMessages.selectThese(selectable.length)}
        </Button>
      )}
      <DownloadReportButton job={job} />
      <IconButton
        label={jobReportMessages.remove}
        icon={<Icon node={Trash2} className="size-4" />}
        disabledReason={runningReason}
        onClick={() => setIsRemoving(true)}
      />
      <ConfirmDialog
        open={isRemoving}
        title={jobReportMessages.removeQuestion.title}
        body={jobReportMessages.removeQuestion.body}
        stayLabel={jobReportMessages.removeQuestion.stay}
        confirmLabel={jobReportMessages.removeQuestion.leave}
        onStay={() => setIsRemoving(false)}
        onConfirm={() => {
          void navigate(jobsPath(job.portal_id));
          removeJob(job.id).catch(toastNotSaved);
        }}
      />
    </>
  );
}

function areSame(some: readonly SelectedProfile[], others: readonly SelectedProfile[]): boolean {
  return (
    some.length === others.length && some.every(({ profile }, at) => profile.id === others[at]?.profile.id)
  );
}

/**
 * The profiles of rows as of the job's start, without groups: a dry run has to read those again. People who have no
 * profile yet cannot be selected.
 */
function profilesToSelect(rows: readonly JobRow[] = []): SelectedProfile[] {
  return rows.flatMap(({ profile: { id, ...profile } }) =>
    id === undefined ? [] : { profile: { id, ...profile, groups: undefined }, readAt: 0 },
  );
}
