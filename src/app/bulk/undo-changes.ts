import type { MembershipChange } from '#app/bulk/membership-change.ts';
import type { JobRow } from '#app/bulk/job.ts';

/**
 * What takes back a profile's changes: just the pairs that were read before the call and that the answer showed changed. The
 * job that runs them reads again, and leaves alone what somebody has changed since.
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
