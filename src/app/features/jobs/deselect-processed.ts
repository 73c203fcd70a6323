import type { Job, JobRow } from '#app/bulk/job.ts';
import { rowStatusOf } from '#app/bulk/row-status.ts';
import { deselect } from '#app/profile-list/selection.ts';

/**
 * Deselects the profiles that a job has processed. Failed ones stay selected so that they can be retried.
 * @param rows the rows that have a result; all other profiles stay selected
 */
export function deselectProcessed({ portal_id, undoes }: Job, rows: readonly JobRow[]): void {
  if (undoes !== undefined) return;
  const ids = rows.filter((row) => rowStatusOf(row) !== 'failed').map(({ profile }) => profile.id);
  if (ids.length > 0) deselect(portal_id, ids);
}
