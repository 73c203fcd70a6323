import { createWriteBatcher } from '#app/bulk/batch-writes.ts';
import { type Job, type JobRow, rowStatusOf } from '#app/bulk/job.ts';
import { deselect } from '#app/profile-list/selection.ts';

/** At least so long between two changes of the selection, in milliseconds: each costs, the more are selected. */
const interval = 300;

/** What is dealt with leaves the selection; what failed or is not reached stays in it. */
export function deselectProcessed({ portal_id, undoes }: Job, rows: readonly JobRow[]): void {
  if (undoes !== undefined) return;
  for (const row of rows) {
    if (rowStatusOf(row) !== 'failed') void queueDeselection({ portal_id, id: row.profile.id });
  }
}

const queueDeselection = createWriteBatcher<{ portal_id: string; id: string }>(async (processed) => {
  for (const portal_id of new Set(processed.map((one) => one.portal_id))) {
    deselect(
      portal_id,
      processed.filter((one) => one.portal_id === portal_id).map(({ id }) => id),
    );
  }
  await new Promise((resolve) => setTimeout(resolve, interval));
});
