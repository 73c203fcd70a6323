import type { Job, JobRow } from '#app/jobs/job.ts';

type Listener = (job: Job, rows: readonly JobRow[]) => void;

const listeners = new Set<Listener>();

/** Tells of every outcome that a job of this tab has kept. */
export function onOutcomes(listener: Listener): void {
  listeners.add(listener);
}

export function tellOutcomes(job: Job, rows: readonly JobRow[]): void {
  for (const listener of listeners) listener(job, rows);
}
