import { processedCount, type Job } from '#app/bulk/job.ts';
import { type StatusCounts, type RowStatus, rowStatuses } from '#app/bulk/row-status.ts';
import { isInterrupted, type LiveJob, jobSpeed } from '#app/bulk/live-job.ts';
import { sentences } from '#app/lib/sentences.ts';
import { formatDuration } from '#app/lib/time/format-duration.ts';
import { jobMessages } from '#app/messages/job-messages.ts';

export function stateText(job: LiveJob): string {
  const { states } = jobMessages;
  if (job.activity !== 'idle') return states[job.activity];
  if (isInterrupted(job)) return states.interrupted;
  return job.state === 'open' ? states.waiting : states[job.state];
}

/** Why a job has stopped and needs someone to continue it. */
export function fatalReasonText(job: LiveJob): string | undefined {
  if (job.halt) return sentences(jobMessages.fatalReasons[job.halt], job.haltDetail);
  return isInterrupted(job) ? jobMessages.interrupted : undefined;
}

/** The number of profiles for each status, without those at zero. */
export function countTexts(job: Job): string[] {
  return rowStatuses
    .filter((status) => job.counts[status] > 0)
    .map((status) => jobMessages.counts[statusNameOf(status, job)](job.counts[status]));
}

/** In an undo, `already` means that someone else changed the groups after the job; they are left as they are. */
export function statusNameOf(status: RowStatus, { undoes }: Job): keyof StatusCounts | 'left' {
  return status === 'already' && undoes !== undefined ? 'left' : status;
}

/** The number of processed profiles and, while the job runs, its speed. */
export function progressText(job: LiveJob): string {
  const speed = job.activity === 'running' && !job.pause ? jobSpeed(job) : undefined;
  return [
    jobMessages.done(processedCount(job), job.total),
    ...(speed ? [jobMessages.rate(speed.rate), jobMessages.left(formatDuration(speed.left))] : []),
  ].join(' · ');
}
