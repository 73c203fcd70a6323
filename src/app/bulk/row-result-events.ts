import type { Job, JobRow } from '#app/bulk/job.ts';

type Listener = (job: Job, rows: readonly JobRow[]) => void;

const listeners = new Set<Listener>();

/** Tells of every outcome that a job of this tab has kept. */
export function onRowResults(listener: Listener): void {
  listeners.add(listener);
}

export function notifyRowResults(job: Job, rows: readonly JobRow[]): void {
  for (const listener of listeners) listener(job, rows);
}
