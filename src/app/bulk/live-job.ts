import { processedCount, type Job } from '#app/bulk/job.ts';
import type { Pause } from '#app/lib/create-task.ts';

/** What a job does just now. */
export type Activity =
  /** Nothing: it waits for a person, or is over. One that is open has been interrupted. */
  | 'idle'
  /** Another job has its turn. */
  | 'waiting'
  | 'running'
  /** Ends the requests under way. */
  | 'stopping'
  /** Another tab runs it. */
  | 'elsewhere';

/** A job as one tab sees it. */
export interface LiveJob extends Job {
  activity: Activity;
  /** What is waited for, when nothing moves. */
  pause?: Pause | undefined;
  /** When it began to run in this tab and when it got on last, in milliseconds, and how many profiles were dealt with at first. */
  run?: { since: number; at: number; done: number } | undefined;
}

/**
 * How fast a job is, waiting included.
 * @returns profiles a second, and the milliseconds it will still take; undefined while too little is known
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

/** Whether it was begun, and nobody runs it: its tab was closed or has crashed. */
export function isInterrupted({ state, activity }: LiveJob): boolean {
  return state === 'open' && activity === 'idle';
}
