import type { Job, JobRow } from '#app/bulk/job.ts';
import { isRetryable, rowStatusOf } from '#app/bulk/row-status.ts';
import { deselect } from '#app/profile-list/selection.ts';

/**
 * Deselects the profiles that a job has processed. Those to retry stay selected.
 * @param rows the rows that have a result; all other profiles stay selected
 */
export function deselectProcessed({ portal_id, undoes }: Job, rows: readonly JobRow[]): void {
  if (undoes !== undefined) return;
  const ids = rows.filter((row) => !isRetryable(rowStatusOf(row))).map(({ profile }) => profile.id);
  if (ids.length > 0) deselect(portal_id, ids);
}
