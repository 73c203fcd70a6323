import { countTexts, fatalReasonText, progressText, stateText } from '#app/features/jobs/job-texts.ts';
import { processedCount } from '#app/bulk/job.ts';
import type { LiveJob } from '#app/bulk/live-job.ts';
import { useThrottledText } from '#app/lib/use-throttled-text.ts';
import { jobMessages } from '#app/messages/job-messages.ts';
import { ProgressBar } from '#app/ui/feedback/progress-bar.tsx';
import { TaskPauseNotice } from '#app/task/task-pause-notice.tsx';

const announcementInterval = 10_000;

/** A job's progress, its results so far, and any pause. */
export function JobProgress({ job }: { job: LiveJob }) {
  const state = stateText(job);
  const progress = progressText(job);
  const counts = countTexts(job).join(' · ');
  const fatalReason = fatalReasonText(job);
  const announced = useThrottledText(
    [state, progress, counts, fatalReason].filter(Boolean).join('. '),
    state,
    announcementInterval,
  );
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <ProgressBar
        label={jobMessages.progress}
        max={job.total}
        value={processedCount(job)}
        tone={toneOf(job)}
      />
      <p className="text-xs text-ink-2">
        <span className="font-medium text-ink">{state}</span>
        <span>{` · ${progress}`}</span>
        {counts && <span>{` · ${counts}`}</span>}
      </p>
      {fatalReason && <p className="text-xs text-warn">{fatalReason}</p>}
      {job.pause && <TaskPauseNotice key={job.pause.until} pause={job.pause} />}
      <output className="sr-only">{announced}</output>
    </div>
  );
}

function toneOf({ state, activity }: LiveJob) {
  if (state === 'done') return 'done';
  return activity === 'idle' ? 'idle' : 'active';
}
