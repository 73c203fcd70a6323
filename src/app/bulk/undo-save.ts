import { updateCachedProfile } from '#app/api/profile-queries.ts';
import { queryClient } from '#app/api/query-client.ts';
import type { GroupChangeResult } from '#app/bulk/apply-group-change.ts';
import { createArchivedGroupCache } from '#app/bulk/archived-group-cache.ts';
import { createScheduler } from '#app/bulk/scheduler/scheduler.ts';
import { runRow } from '#app/bulk/run-row.ts';
import type { JobGroup } from '#app/bulk/job.ts';
import type { RowResult } from '#app/bulk/row-status.ts';
import { createConcurrencyLimit } from '#app/bulk/scheduler/concurrency-limit.ts';
import { membershipChangesOf } from '#app/bulk/job-plan.ts';
import { undoChanges } from '#app/bulk/undo-changes.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

/** A finished save of one profile's groups, with its result. */
export interface CompletedSave {
  portal_id: string;
  profile: ReceivedProfile;
  assign: readonly JobGroup[];
  unassign: readonly JobGroup[];
  result: Pick<GroupChangeResult, 'before' | 'results'>;
}

/** When to give up, in milliseconds. */
const undoTimeout = 30_000;

/**
 * Reverts what a save changed, except where someone has changed it since.
 * @returns the result for each group, or undefined if the page cannot continue, for example after signing out
 */
export async function undoSave(save: CompletedSave): Promise<RowResult | undefined> {
  const { portal_id, profile, assign, unassign, result } = save;
  const pairs = undoChanges({
    pairs: membershipChangesOf(assign, unassign),
    before: result.before,
    outcome: result,
  });
  const signal = AbortSignal.timeout(undoTimeout);
  const schedule = createScheduler({
    signal,
    concurrencyLimit: createConcurrencyLimit(1),
    onPause: () => undefined,
  });
  try {
    const archivedGroups = createArchivedGroupCache(portal_id);
    const undone = await runRow({ profile, pairs }, { portal_id, schedule, archivedGroups, signal });
    if (undone.profile) updateCachedProfile(queryClient, portal_id, undone.profile);
    return undone.outcome;
  } catch {
    return undefined;
  }
}
