import { CirclePause, CirclePlay, CircleStop } from 'lucide';
import { continueJob, stopJob } from '#app/bulk/job-control.ts';
import { isInterrupted, type LiveJob } from '#app/bulk/live-job.ts';
import { toastNotSaved } from '#app/features/jobs/storage-toasts.ts';
import { onFirstClick } from '#app/lib/is-second-click.ts';
import { jobMessages } from '#app/messages/job-messages.ts';
import { Button } from '#app/ui/buttons/button.tsx';
import { Icon } from '#app/ui/icon.tsx';

const iconClass = 'size-3.5';

/** The buttons of an unfinished job. They stay the same two in every state so that they keep the focus. */
export function JobButtons({ job }: { job: LiveJob }) {
  if (job.state === 'done' || job.state === 'cancelled') return null;
  const isStopped = job.state === 'paused' || isInterrupted(job);
  const disabledReason = job.activity === 'stopping' ? jobMessages.states.stopping : undefined;
  const icon = isStopped ? CirclePlay : CirclePause;
  return (
    <>
      <Button
        icon={<Icon node={icon} className={iconClass} />}
        variant={isStopped ? 'primary' : 'secondary'}
        disabledReason={disabledReason}
        onClick={onFirstClick(() => {
          (isStopped ? continueJob(job.id) : stopJob(job.id, 'pause')).catch(toastNotSaved);
        })}
      >
        {isStopped ? jobMessages.continue : jobMessages.pause}
      </Button>
      <Button
        icon={<Icon node={CircleStop} className={iconClass} />}
        disabledReason={disabledReason}
        onClick={() => stopJob(job.id, 'cancel').catch(toastNotSaved)}
      >
        {jobMessages.cancel}
      </Button>
    </>
  );
}
