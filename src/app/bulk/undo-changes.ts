import type { MembershipChange } from '#app/bulk/membership-change.ts';
import type { GroupChangeResult } from '#app/bulk/apply-group-change.ts';
import { membershipChangesOf } from '#app/bulk/job-plan.ts';
import type { JobGroup, JobRow } from '#app/bulk/job.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

/**
 * The changes that undo those of one profile: only what was read before the request and what the response showed as
 * changed. The job that runs them reads the profile again and skips whatever someone has changed since.
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

/** A finished save of one profile's groups, with its result. */
export interface CompletedSave {
  portal_id: string;
  profile: ReceivedProfile;
  assign: readonly JobGroup[];
  unassign: readonly JobGroup[];
  result: Pick<GroupChangeResult, 'before' | 'results'>;
}

/** The same for a save. */
export function undoChangesOfSave({ assign, unassign, result }: CompletedSave): MembershipChange[] {
  return undoChanges({
    pairs: membershipChangesOf(assign, unassign),
    before: result.before,
    outcome: result,
  });
}
