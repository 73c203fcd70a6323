import { createGroupCommit } from '#app/jobs/group-commit.ts';
import { type Job, type JobRow, verdictOf } from '#app/jobs/job.ts';
import { deselect } from '#app/list/selection.ts';

/** At least so long between two changes of the selection, in milliseconds: each costs, the more are selected. */
const pause = 300;

/** What is dealt with leaves the selection; what failed or is not reached stays in it. */
export function deselectDone({ portal_id, undoes }: Job, rows: readonly JobRow[]): void {
  if (undoes !== undefined) return;
  for (const row of rows) {
    if (verdictOf(row) !== 'failed') void takeOut({ portal_id, id: row.profile.id });
  }
}

const takeOut = createGroupCommit<{ portal_id: string; id: string }>(async (dealt) => {
  for (const portal_id of new Set(dealt.map((one) => one.portal_id))) {
    deselect(
      portal_id,
      dealt.filter((one) => one.portal_id === portal_id).map(({ id }) => id),
    );
  }
  await new Promise((resolve) => setTimeout(resolve, pause));
});
