import { client } from '#app/api/api-client.ts';
import { errorText } from '#app/api/error-text.ts';
import { isGroupNotFound } from '#app/api/archived-groups.ts';
import type { ArchivedGroupCache } from '#app/bulk/archived-group-cache.ts';
import type { ScheduleRequest } from '#app/bulk/scheduler/scheduler.ts';
import {
  type MembershipChange,
  type AssignmentState,
  assignmentStateOf,
  isSatisfied,
  needsRequest,
  membershipResultOf,
  type MembershipResult,
} from '#app/bulk/membership-change.ts';
import { FatalError } from '#app/bulk/scheduler/fatal-error.ts';
import type { JobRow, RowResult } from '#app/bulk/job.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

interface RunRowOptions {
  portal_id: string;
  schedule: ScheduleRequest;
  archivedGroups: ArchivedGroupCache;
  /** Keeps what was read, before any call is made. */
  persistBefore: (before: NonNullable<JobRow['before']>) => Promise<void>;
  /** Ends what is left of the profile's calls; one under way is not cut. */
  signal: AbortSignal;
}

interface RowRun {
  outcome: RowResult;
  /** The profile as the service showed it last. */
  profile?: ReceivedProfile;
}

/**
 * Reads a profile, assigns, unassigns, and compares the answers with what was wanted. A row that has been begun before, and
 * of which nobody knows how it ended, is read again, and only what is still missing is sent.
 * @throws {FatalError} when the whole job cannot go on
 * @throws the signal's reason, when it was to be waited; the row is to be begun again then
 */
export async function runRow(row: JobRow, options: RunRowOptions): Promise<RowRun> {
  const { portal_id, schedule, persistBefore, signal } = options;
  const target = { portal_id, consumer_profile_id: row.profile.id };
  const read = () => schedule(() => client.getProfile(target));

  let profile: ReceivedProfile;
  try {
    profile = await read();
  } catch (error) {
    rethrowIfFatal(error, signal);
    return { outcome: failedResult(row.pairs, error) };
  }
  const before = statesBefore(row, profile);
  const changesToSend = row.pairs.filter((change) =>
    needsRequest(change, assignmentStateOf(profile.groups, change.group_id)),
  );
  if (changesToSend.length > 0) await persistBefore(before);

  const accepted = new Set<string>();
  let error: unknown;
  try {
    for (const wanted of [true, false]) {
      // Before other profiles are read: the less time lies between a profile's read and its change, the better.
      const send = (group_ids: string[]) =>
        schedule(
          () =>
            wanted
              ? client.assignGroups({ ...target, group_ids })
              : client.unassignGroups({ ...target, group_ids }),
          true,
        );
      const ids = changesToSend.filter((change) => change.wanted === wanted).map(({ group_id }) => group_id);
      for (const answer of await sendWithoutArchived(ids, send, options.archivedGroups)) {
        profile = answer.profile;
        for (const id of answer.ids) accepted.add(id);
      }
    }
  } catch (thrown) {
    rethrowIfFatal(thrown, signal);
    error = thrown;
    // A request that got no answer may have been carried out.
    profile = await read().catch((refetchError: unknown) => {
      rethrowIfFatal(refetchError, signal);
      return { ...profile, groups: null };
    });
  }
  const resultOf = (change: MembershipChange): MembershipResult => {
    if (options.archivedGroups.has(change.group_id) && !accepted.has(change.group_id))
      return { is: 'archived' };
    const { group_id } = change;
    return membershipResultOf(
      change,
      before[group_id],
      assignmentStateOf(profile.groups, group_id),
      accepted.has(group_id),
    );
  };
  const results = Object.fromEntries(row.pairs.map((change) => [change.group_id, resultOf(change)]));
  const hasFailed = Object.values(results).some(({ is }) => is === 'failed');
  return { outcome: { results, ...(hasFailed && { error: errorSummary(error) }) }, profile };
}

/**
 * How each group was held before the first call. What an interrupted try has brought about already is known from what that
 * one had read.
 */
function statesBefore({ pairs, before }: JobRow, profile: ReceivedProfile): Record<string, AssignmentState> {
  const stateBefore = (change: MembershipChange, now: AssignmentState) => {
    const then = before?.[change.group_id];
    return before && isSatisfied(change, now) && !isSatisfied(change, then) ? then : now;
  };
  return Object.fromEntries(
    pairs.map((change) => [
      change.group_id,
      stateBefore(change, assignmentStateOf(profile.groups, change.group_id)),
    ]),
  );
}

/** One call, and after a refusal since a group is gone, one more without what turned out to be archived. */
async function sendWithoutArchived(
  group_ids: string[],
  send: (group_ids: string[]) => Promise<ReceivedProfile>,
  archivedGroups: ArchivedGroupCache,
): Promise<{ profile: ReceivedProfile; ids: string[] }[]> {
  const active = () => group_ids.filter((id) => !archivedGroups.has(id));
  const ids = active();
  if (ids.length === 0) return [];
  try {
    return [{ profile: await send(ids), ids }];
  } catch (error) {
    if (!isGroupNotFound(error)) throw error;
    await archivedGroups.refresh(ids);
    const rest = active();
    if (rest.length === ids.length) throw error;
    return rest.length === 0 ? [] : [{ profile: await send(rest), ids: rest }];
  }
}

function failedResult(pairs: readonly MembershipChange[], error: unknown): RowResult {
  const results = Object.fromEntries(pairs.map(({ group_id }) => [group_id, { is: 'failed' as const }]));
  return { results, error: errorSummary(error) };
}

function errorSummary(error: unknown): NonNullable<RowResult['error']> {
  const { title, requestId } = errorText(error instanceof Error ? error : new Error(String(error)));
  return { title, ...(requestId !== undefined && { requestId }) };
}

/** What does not concern this profile. */
function rethrowIfFatal(error: unknown, signal: AbortSignal): void {
  if (error instanceof FatalError) throw error;
  signal.throwIfAborted();
}
