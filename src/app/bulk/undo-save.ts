import { updateCachedProfile } from '#app/api/profile-queries.ts';
import { queryClient } from '#app/api/query-client.ts';
import { createArchivedGroupCache } from '#app/bulk/archived-group-cache.ts';
import { createScheduler } from '#app/bulk/scheduler/scheduler.ts';
import { runRow } from '#app/bulk/run-row.ts';
import { assignmentStateOf, membershipResultOf } from '#app/bulk/membership-change.ts';
import type { JobRow, RowResult } from '#app/bulk/job.ts';
import { createConcurrencyLimit } from '#app/bulk/scheduler/concurrency-limit.ts';
import { membershipChangesOf } from '#app/bulk/job-plan.ts';
import { undoChanges } from '#app/bulk/undo-changes.ts';
import type { ReceivedGroup } from '#contract/group.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

/** A save of one profile's groups. */
export interface GroupSave {
  portal_id: string;
  /** As it was shown before. */
  before: ReceivedProfile;
  /** As the service showed it after. */
  after: ReceivedProfile;
  assign: readonly ReceivedGroup[];
  unassign: readonly ReceivedGroup[];
}

/** How long it is tried, in milliseconds. */
const undoTimeout = 30_000;

/**
 * Takes back what a save has changed, where it is still as the save left it.
 * @returns what became of each group; undefined when the page cannot go on, such as after signing out
 */
export async function undoSave(save: GroupSave): Promise<RowResult | undefined> {
  const { portal_id } = save;
  const signal = AbortSignal.timeout(undoTimeout);
  const schedule = createScheduler({
    signal,
    concurrencyLimit: createConcurrencyLimit(1),
    onPause: () => undefined,
  });
  try {
    const { outcome, profile } = await runRow(undoRow(save), {
      portal_id,
      schedule,
      signal,
      archivedGroups: createArchivedGroupCache(portal_id),
      persistBefore: () => Promise.resolve(),
    });
    if (profile) updateCachedProfile(queryClient, portal_id, profile);
    return outcome;
  } catch {
    return undefined;
  }
}

function undoRow({ before, after, assign, unassign }: GroupSave): JobRow {
  const pairs = membershipChangesOf(assign, unassign);
  const stateOf = (profile: ReceivedProfile, group_id: string) => assignmentStateOf(profile.groups, group_id);
  const row = {
    job_id: '',
    index: 0,
    profile: before,
    pairs,
    before: Object.fromEntries(pairs.map(({ group_id }) => [group_id, stateOf(before, group_id)])),
    outcome: {
      results: Object.fromEntries(
        pairs.map((change) => {
          const { group_id } = change;
          return [
            group_id,
            membershipResultOf(change, stateOf(before, group_id), stateOf(after, group_id), true),
          ];
        }),
      ),
    },
  };
  return { job_id: '', index: 0, profile: before, pairs: undoChanges(row) };
}
