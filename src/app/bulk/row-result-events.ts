import type { Job, JobRow } from '#app/bulk/job.ts';

type Listener = (job: Job, rows: readonly JobRow[]) => void;

const listeners = new Set<Listener>();

/**
 * Calls the listener with the row results that a job in this tab has persisted.
 * @returns unsubscribes
 */
export function onRowResults(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function notifyRowResults(job: Job, rows: readonly JobRow[]): void {
  for (const listener of listeners) listener(job, rows);
}
