import { storeProfile } from '#app/api/profiles.ts';
import { queryClient } from '#app/api/query-client.ts';
import { createArchivedGroups } from '#app/jobs/archived-groups.ts';
import { createAsker } from '#app/jobs/asker.ts';
import { changeProfile } from '#app/jobs/change-profile.ts';
import { heldBy, judgePair } from '#app/jobs/group-pair.ts';
import type { JobRow, RowOutcome } from '#app/jobs/job.ts';
import { createPace } from '#app/jobs/pace.ts';
import { pairsOf } from '#app/jobs/plan.ts';
import { undonePairs } from '#app/jobs/undo.ts';
import type { ReceivedGroup } from '#contract/group.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

/** A save of one profile's groups. */
export interface Saved {
  portal_id: string;
  /** As it was shown before. */
  before: ReceivedProfile;
  /** As the service showed it after. */
  after: ReceivedProfile;
  assign: readonly ReceivedGroup[];
  unassign: readonly ReceivedGroup[];
}

/** How long it is tried, in milliseconds. */
const patience = 30_000;

/**
 * Takes back what a save has changed, where it is still as the save left it.
 * @returns what became of each group; undefined when the page cannot go on, such as after signing out
 */
export async function undoSave(saved: Saved): Promise<RowOutcome | undefined> {
  const { portal_id } = saved;
  const signal = AbortSignal.timeout(patience);
  const ask = createAsker({ signal, pace: createPace(1), onPause: () => undefined });
  try {
    const { outcome, profile } = await changeProfile(undoRow(saved), {
      portal_id,
      ask,
      signal,
      archived: createArchivedGroups(portal_id),
      keepBefore: () => Promise.resolve(),
    });
    if (profile) storeProfile(queryClient, portal_id, profile);
    return outcome;
  } catch {
    return undefined;
  }
}

function undoRow({ before, after, assign, unassign }: Saved): JobRow {
  const pairs = pairsOf(assign, unassign);
  const held = (profile: ReceivedProfile, group_id: string) => heldBy(profile.groups, group_id);
  const row = {
    job_id: '',
    index: 0,
    profile: before,
    pairs,
    before: Object.fromEntries(pairs.map(({ group_id }) => [group_id, held(before, group_id)])),
    outcome: {
      results: Object.fromEntries(
        pairs.map((pair) => {
          const { group_id } = pair;
          return [group_id, judgePair(pair, held(before, group_id), held(after, group_id), true)];
        }),
      ),
    },
  };
  return { job_id: '', index: 0, profile: before, pairs: undonePairs(row) };
}
