import { CirclePause, CirclePlay, CircleStop } from 'lucide-react';
import { continueJob, stopJob } from '#app/jobs/job-control.ts';
import { isInterrupted, type LiveJob } from '#app/jobs/live-job.ts';
import { jobWords } from '#app/lib/words/jobs.ts';
import { Button } from '#app/ui/button.tsx';

const iconClass = 'size-3.5';

/** What can be done with a job that is not over. The same two buttons all along, so that the focus stays on them. */
export function JobButtons({ job }: { job: LiveJob }) {
  if (job.state === 'done' || job.state === 'cancelled') return null;
  const isStopped = job.state === 'paused' || isInterrupted(job);
  const disabledReason = job.activity === 'stopping' ? jobWords.states.stopping : undefined;
  const Icon = isStopped ? CirclePlay : CirclePause;
  return (
    <>
      <Button
        icon={<Icon aria-hidden="true" className={iconClass} />}
        variant={isStopped ? 'primary' : 'secondary'}
        disabledReason={disabledReason}
        onClick={() => void (isStopped ? continueJob(job.id) : stopJob(job.id, 'pause'))}
      >
        {isStopped ? jobWords.continue : jobWords.pause}
      </Button>
      <Button
        icon={<CircleStop aria-hidden="true" className={iconClass} />}
        disabledReason={disabledReason}
        onClick={() => void stopJob(job.id, 'cancel')}
      >
        {jobWords.cancel}
      </Button>
    </>
  );
}
