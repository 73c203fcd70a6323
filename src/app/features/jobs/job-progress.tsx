import { countTexts, haltText, progressText, stateText } from '#app/features/jobs/job-texts.ts';
import { doneOf } from '#app/jobs/job.ts';
import type { LiveJob } from '#app/jobs/live-job.ts';
import { useCalmText } from '#app/lib/use-calm-text.ts';
import { jobWords } from '#app/lib/words/jobs.ts';
import { ProgressBar } from '#app/ui/progress-bar.tsx';
import { PauseNotice } from '#app/list/pause-notice.tsx';

const readingPause = 10_000;

/** How far a job is, what came of it so far, and what it waits for. */
export function JobProgress({ job }: { job: LiveJob }) {
  const state = stateText(job);
  const progress = progressText(job);
  const counts = countTexts(job).join(' · ');
  const halt = haltText(job);
  const announced = useCalmText(
    [state, progress, counts, halt].filter(Boolean).join('. '),
    state,
    readingPause,
  );
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <ProgressBar label={jobWords.progress} max={job.total} value={doneOf(job)} tone={toneOf(job)} />
      <p className="text-xs text-ink-2">
        <span className="font-medium text-ink">{state}</span> · <span>{progress}</span>
        {counts && <span> · {counts}</span>}
      </p>
      {halt && <p className="text-xs text-warn">{halt}</p>}
      {job.pause && <PauseNotice key={job.pause.until} pause={job.pause} />}
      <output className="sr-only">{announced}</output>
    </div>
  );
}

function toneOf({ state, activity }: LiveJob) {
  if (state === 'done') return 'done';
  return activity === 'idle' ? 'idle' : 'active';
}
