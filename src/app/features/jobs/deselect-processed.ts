import { type Job, type JobRow, rowStatusOf } from '#app/bulk/job.ts';
import { deselect } from '#app/profile-list/selection.ts';

/** What is dealt with leaves the selection; what failed or is not reached stays in it. */
export function deselectProcessed({ portal_id, undoes }: Job, rows: readonly JobRow[]): void {
  if (undoes !== undefined) return;
  const ids = rows.filter((row) => rowStatusOf(row) !== 'failed').map(({ profile }) => profile.id);
  if (ids.length > 0) deselect(portal_id, ids);
}
