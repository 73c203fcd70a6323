import { RotateCw } from 'lucide';
import { useSingleMutation } from '#app/api/use-single-mutation.ts';
import { retryFailed } from '#app/bulk/create-job.ts';
import { type Job, processedCount } from '#app/bulk/job.ts';
import { toastNotStarted } from '#app/features/jobs/storage-toasts.ts';
import { useUserJobs } from '#app/features/jobs/use-user-jobs.ts';
import { onFirstClick } from '#app/lib/is-second-click.ts';
import { jobReportMessages } from '#app/messages/job-report-messages.ts';
import { Button } from '#app/ui/buttons/button.tsx';
import { Icon } from '#app/ui/icon.tsx';

interface RetryJobButtonProps {
  job: Job;
  disabledReason: string | undefined;
  /** Called with the job that retries it. */
  onStart: (retry: Job) => void;
}

/**
 * Retries what failed, was not confirmed, or was not started before the job was
 * cancelled, once; nothing if there is none.
 */
export function RetryJobButton({ job, disabledReason, onStart }: RetryJobButtonProps) {
  const { jobs = [] } = useUserJobs(job.portal_id);
  // Whoever was invited by the first retry would be mailed again, also if it was cancelled in between.
  const isRetried = jobs.some(({ retries }) => retries === job.id);
  const { retried, retriedByDeleted } = jobReportMessages;
  const retriedReason = isRetried ? retried : job.wasRetried ? retriedByDeleted : undefined;
  const retry = useSingleMutation({
    mutationFn: () => retryFailed(job),
    onSuccess: onStart,
    onError: toastNotStarted,
  });
  const { failed, unconfirmed } = job.counts;
  const open = job.state === 'cancelled' ? job.total - processedCount(job) : 0;
  const number = failed + unconfirmed + open;
  if (number === 0) return null;
  return (
    <Button
      icon={<Icon node={RotateCw} className="size-3.5" />}
      disabledReason={disabledReason ?? retriedReason}
      // It takes the place of Cancel. Nobody is invited by a double click there, or twice by one here.
      onClick={onFirstClick(() => {
        if (retry.isIdle || retry.isError) retry.mutate();
      })}
    >
      {jobReportMessages.retry(number, unconfirmed > 0, open > 0)}
    </Button>
  );
}
