import { X } from 'lucide';
import { useParams } from 'react-router';
import { PageLink } from '#app/navigation/page-link.tsx';
import { useIsViewer } from '#app/auth/session-query.ts';
import { undoOf } from '#app/features/jobs/job-origin.tsx';
import { UndoJobButton } from '#app/features/jobs/undo-job-button.tsx';
import { JobButtons } from '#app/features/jobs/job-buttons.tsx';
import { JobProgress } from '#app/features/jobs/job-progress.tsx';
import { JobTitle } from '#app/features/jobs/job-title.tsx';
import { useUserJobs } from '#app/features/jobs/use-user-jobs.ts';
import { isUnfinished } from '#app/bulk/job.ts';
import { patchJob } from '#app/bulk/jobs-state.ts';
import { groupMessages } from '#app/messages/profiles/group-messages.ts';
import { jobMessages } from '#app/messages/job-messages.ts';
import { jobPath } from '#app/navigation/page-paths.ts';
import { IconButton } from '#app/ui/buttons/icon-button.tsx';
import { Icon } from '#app/ui/icon.tsx';

/** The portal's running job; if there is none, an unfinished job or one that has run in this tab. */
export function JobStrip() {
  const { portal_id = '' } = useParams();
  const { jobs = [] } = useUserJobs(portal_id);
  const isViewer = useIsViewer();
  const shown = jobs.filter((job) => isUnfinished(job) || job.run);
  const job = shown.find(({ activity }) => activity === 'running') ?? shown[0];
  if (!job) return null;
  const isUndone = undoOf(jobs, job) !== undefined;
  const hide = () => patchJob(job.id, { run: undefined });
  return (
    <section
      aria-label={jobMessages.title}
      className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-line bg-surface py-1.5 ps-3 pe-1 shadow-1"
    >
      <div className="min-w-60 flex-1">
        <p className="truncate font-medium">
          <JobTitle job={job} />
        </p>
        <JobProgress key={job.id} job={job} />
      </div>
      <div className="flex items-center gap-1.5">
        <JobButtons job={job} />
        {job.state === 'done' && job.counts.changed > 0 && !isUndone && (
          <UndoJobButton
            key={job.id}
            job={job}
            disabledReason={isViewer ? groupMessages.viewer : undefined}
            onStart={hide}
          />
        )}
        <PageLink
          to={jobPath(portal_id, job.id)}
          className="inline-flex h-8 items-center rounded-md px-2 font-medium text-accent hover:bg-hover"
        >
          {jobMessages.report}
        </PageLink>
        {!isUnfinished(job) && (
          <IconButton
            label={jobMessages.dismiss}
            icon={<Icon node={X} className="size-4" />}
            onClick={hide}
          />
        )}
      </div>
    </section>
  );
}
