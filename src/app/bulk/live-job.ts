import { processedCount, type Job } from '#app/bulk/job.ts';
import type { Pause } from '#app/lib/create-task.ts';

/** What a job is doing. */
type Activity =
  /** Nothing: it waits for a person or is finished. An open job that is idle was interrupted. */
  | 'idle'
  /** It waits until another job has finished. */
  | 'waiting'
  | 'running'
  /** It finishes the requests in progress. */
  | 'stopping'
  /** Another tab is running it. */
  | 'elsewhere';

/** A job as one tab sees it. */
export interface LiveJob extends Job {
  activity: Activity;
  /** What the job waits for while it makes no progress. */
  pause?: Pause | undefined;
  /**
   * When the run in this tab started and last made progress, in milliseconds, and
   * how many profiles were processed before it.
   */
  run?: { since: number; at: number; done: number } | undefined;
}

/**
 * A job's speed, including time spent waiting.
 * @returns profiles per second and the remaining time in milliseconds; undefined while there is too little data
 */
export function jobSpeed(job: LiveJob): { rate: number; left: number } | undefined {
  if (!job.run) return undefined;
  const done = processedCount(job);
  const seconds = (job.run.at - job.run.since) / 1000;
  const processed = done - job.run.done;
  if (seconds < 1 || processed === 0) return undefined;
  const rate = processed / seconds;
  return { rate, left: ((job.total - done) / rate) * 1000 };
}

/** Whether it was started and no tab runs it, because its tab was closed or crashed. */
export function isInterrupted({ state, activity }: LiveJob): boolean {
  return state === 'open' && activity === 'idle';
}
