import type { MembershipChange } from '#app/bulk/membership-change.ts';
import type { JobRow } from '#app/bulk/job.ts';

/**
 * The changes that undo those of one profile: only what was read before the request and what the response showed as changed.
 * The job that runs them reads the profile again and skips whatever someone has changed since.
 */
export function undoChanges({
  pairs,
  before,
  outcome,
}: Pick<JobRow, 'pairs' | 'before' | 'outcome'>): MembershipChange[] {
  return pairs
    .filter(
      ({ group_id }) => before?.[group_id] !== undefined && outcome?.results[group_id]?.is === 'changed',
    )
    .map(({ group_id, wanted }) => ({ group_id, wanted: !wanted }));
}
