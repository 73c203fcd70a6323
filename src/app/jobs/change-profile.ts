import { client } from '#app/api/client.ts';
import { errorText } from '#app/api/error-text.ts';
import { isGroupGone } from '#app/api/gone-groups.ts';
import type { ArchivedGroups } from '#app/jobs/archived-groups.ts';
import type { Ask } from '#app/jobs/asker.ts';
import {
  type GroupPair,
  type Held,
  heldBy,
  isAsWanted,
  isNeeded,
  judgePair,
  type PairResult,
} from '#app/jobs/group-pair.ts';
import { HaltError } from '#app/jobs/halt.ts';
import type { JobRow, RowOutcome } from '#app/jobs/job.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

interface ChangeOptions {
  portal_id: string;
  ask: Ask;
  archived: ArchivedGroups;
  /** Keeps what was read, before any call is made. */
  keepBefore: (before: NonNullable<JobRow['before']>) => Promise<void>;
  /** Ends what is left of the profile's calls; one under way is not cut. */
  signal: AbortSignal;
}

interface Changed {
  outcome: RowOutcome;
  /** The profile as the service showed it last. */
  profile?: ReceivedProfile;
}

/**
 * Reads a profile, assigns, unassigns, and compares the answers with what was wanted. A row that has been begun before, and
 * of which nobody knows how it ended, is read again, and only what is still missing is sent.
 * @throws {HaltError} when the whole job cannot go on
 * @throws the signal's reason, when it was to be waited; the row is to be begun again then
 */
export async function changeProfile(row: JobRow, options: ChangeOptions): Promise<Changed> {
  const { portal_id, ask, keepBefore, signal } = options;
  const target = { portal_id, consumer_profile_id: row.profile.id };
  const read = () => ask(() => client.getProfile(target));

  let profile: ReceivedProfile;
  try {
    profile = await read();
  } catch (error) {
    passOn(error, signal);
    return { outcome: failure(row.pairs, error) };
  }
  const before = beforeOf(row, profile);
  const needed = row.pairs.filter((pair) => isNeeded(pair, heldBy(profile.groups, pair.group_id)));
  if (needed.length > 0) await keepBefore(before);

  const accepted = new Set<string>();
  let error: unknown;
  try {
    for (const wanted of [true, false]) {
      // Before other profiles are read: the less time lies between a profile's read and its change, the better.
      const send = (group_ids: string[]) =>
        ask(
          () =>
            wanted
              ? client.assignGroups({ ...target, group_ids })
              : client.unassignGroups({ ...target, group_ids }),
          true,
        );
      const ids = needed.filter((pair) => pair.wanted === wanted).map(({ group_id }) => group_id);
      for (const answer of await sendActive(ids, send, options.archived)) {
        profile = answer.profile;
        for (const id of answer.ids) accepted.add(id);
      }
    }
  } catch (thrown) {
    passOn(thrown, signal);
    error = thrown;
    // A request that got no answer may have been carried out.
    profile = await read().catch((again: unknown) => {
      passOn(again, signal);
      return { ...profile, groups: null };
    });
  }
  const judge = (pair: GroupPair): PairResult => {
    if (options.archived.has(pair.group_id) && !accepted.has(pair.group_id)) return { is: 'archived' };
    const { group_id } = pair;
    return judgePair(pair, before[group_id], heldBy(profile.groups, group_id), accepted.has(group_id));
  };
  const results = Object.fromEntries(row.pairs.map((pair) => [pair.group_id, judge(pair)]));
  const hasFailed = Object.values(results).some(({ is }) => is === 'failed');
  return { outcome: { results, ...(hasFailed && { error: describe(error) }) }, profile };
}

/**
 * How each group was held before the first call. What an interrupted try has brought about already is known from what that
 * one had read.
 */
function beforeOf({ pairs, before }: JobRow, profile: ReceivedProfile): Record<string, Held> {
  const earlier = (pair: GroupPair, now: Held) => {
    const then = before?.[pair.group_id];
    return before && isAsWanted(pair, now) && !isAsWanted(pair, then) ? then : now;
  };
  return Object.fromEntries(
    pairs.map((pair) => [pair.group_id, earlier(pair, heldBy(profile.groups, pair.group_id))]),
  );
}

/** One call, and after a refusal since a group is gone, one more without what turned out to be archived. */
async function sendActive(
  group_ids: string[],
  send: (group_ids: string[]) => Promise<ReceivedProfile>,
  archived: ArchivedGroups,
): Promise<{ profile: ReceivedProfile; ids: string[] }[]> {
  const active = () => group_ids.filter((id) => !archived.has(id));
  const ids = active();
  if (ids.length === 0) return [];
  try {
    return [{ profile: await send(ids), ids }];
  } catch (error) {
    if (!isGroupGone(error)) throw error;
    await archived.find(ids);
    const rest = active();
    if (rest.length === ids.length) throw error;
    return rest.length === 0 ? [] : [{ profile: await send(rest), ids: rest }];
  }
}

function failure(pairs: readonly GroupPair[], error: unknown): RowOutcome {
  const results = Object.fromEntries(pairs.map(({ group_id }) => [group_id, { is: 'failed' as const }]));
  return { results, error: describe(error) };
}

function describe(error: unknown): NonNullable<RowOutcome['error']> {
  const { title, requestId } = errorText(error instanceof Error ? error : new Error(String(error)));
  return { title, ...(requestId !== undefined && { requestId }) };
}

/** What does not concern this profile. */
function passOn(error: unknown, signal: AbortSignal): void {
  if (error instanceof HaltError) throw error;
  signal.throwIfAborted();
}
