import { isGroupNotFound } from '#app/api/group-availability.ts';
import { isSessionExpired } from '#app/api/expired-session.ts';
import type { ArchivedGroupCache } from '#app/bulk/archived-group-cache.ts';
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
import { ApiError } from '#client/client-error.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

/** How a group change reaches the service. The caller decides when each request is sent and how often it is retried. */
export interface GroupChangeIo {
  read: () => Promise<ReceivedProfile>;
  assign: (group_ids: string[]) => Promise<ReceivedProfile>;
  unassign: (group_ids: string[]) => Promise<ReceivedProfile>;
  archivedGroups: ArchivedGroupCache;
  /** When the service refuses a request because a group is archived: send the other groups, or stop. */
  onArchived: 'send-others' | 'stop';
  /** Persists the states before the change. Called before the first request, and only if there is one. */
  persistBefore?: (before: AssignmentStates) => Promise<void>;
  /** Ends the change between two requests. A request already sent is not cancelled. */
  signal?: AbortSignal;
}

/** The assignment state of each group, by group id. */
type AssignmentStates = Readonly<Record<string, AssignmentState>>;

interface GroupChangeRequest {
  pairs: readonly MembershipChange[];
  /** The states that an interrupted attempt at the same change has persisted. */
  before?: AssignmentStates;
}

export interface GroupChangeResult {
  before: AssignmentStates;
  /** The result of each membership change, by group id. */
  results: Readonly<Record<string, MembershipResult>>;
  /** The profile as last returned by the service. Its groups are null when they are unknown. */
  profile: ReceivedProfile;
  /** Why a request failed. */
  error?: Error;
}

/**
 * Changes the groups of a profile with at most two requests, first to assign and then to unassign, and compares the
 * last response with the wanted state. The profile is read again after a failure, since a request without a response
 * may have been carried out, and after a response that does not show what was requested.
 * @param profile as just read; only missing changes are sent
 * @throws {FatalError} when every other request would fail too
 * @throws the signal's reason, when it stopped the change
 */
export async function applyGroupChange(
  profile: ReceivedProfile,
  request: GroupChangeRequest,
  io: GroupChangeIo,
): Promise<GroupChangeResult> {
  const before = statesBefore(request, profile);
  const needed = request.pairs.filter((pair) =>
    needsRequest(pair, assignmentStateOf(profile.groups, pair.group_id)),
  );
  if (needed.length > 0) await io.persistBefore?.(before);

  const accepted = new Set<string>();
  let answered = profile;
  let after: ReceivedProfile;
  let error: Error | undefined;
  try {
    for (const wanted of [true, false]) {
      const ids = needed.filter((pair) => pair.wanted === wanted).map(({ group_id }) => group_id);
      const answer = await sendUnarchived(ids, wanted ? io.assign : io.unassign, io);
      if (!answer) continue;
      answered = answer.profile;
      for (const id of answer.group_ids) accepted.add(id);
    }
    const isShown = (pair: MembershipChange) =>
      !accepted.has(pair.group_id) || !needsRequest(pair, assignmentStateOf(answered.groups, pair.group_id));
    // Reading again tells nothing where the service sends no groups.
    const sendsGroups = Boolean(profile.groups ?? answered.groups);
    after = needed.every(isShown) || !sendsGroups ? answered : await readOr(answered, io);
  } catch (thrown) {
    rethrowIfFatal(thrown, io.signal);
    error = thrown instanceof Error ? thrown : new Error(String(thrown));
    // Without a session nothing was changed.
    const isUnchanged = error instanceof ApiError && isSessionExpired(error);
    after = await readOr(isUnchanged ? answered : { ...answered, groups: null }, io);
  }
  const resultOf = (pair: MembershipChange): MembershipResult => {
    const { group_id } = pair;
    if (io.archivedGroups.has(group_id) && !accepted.has(group_id)) return { is: 'archived' };
    const isAccepted = accepted.has(group_id);
    const known = after.groups ?? (isAccepted ? answered.groups : undefined);
    return membershipResultOf(pair, before[group_id], assignmentStateOf(known, group_id), isAccepted);
  };
  const results = Object.fromEntries(request.pairs.map((pair) => [pair.group_id, resultOf(pair)]));
  return { before, results, profile: after, ...(error && { error }) };
}

/**
 * Rethrows errors that are not specific to one profile.
 * @throws {FatalError} the error itself, if it is one
 * @throws the signal's reason, if it is aborted
 */
export function rethrowIfFatal(error: unknown, signal: AbortSignal | undefined): void {
  if (error instanceof FatalError) throw error;
  signal?.throwIfAborted();
}

/**
 * The assignment state of each group before the first request. For what an interrupted attempt has already changed,
 * uses the states that it persisted.
 */
function statesBefore({ pairs, before }: GroupChangeRequest, profile: ReceivedProfile): AssignmentStates {
  const stateOf = (pair: MembershipChange) => {
    const now = assignmentStateOf(profile.groups, pair.group_id);
    const earlier = before?.[pair.group_id];
    return before && isSatisfied(pair, now) && !isSatisfied(pair, earlier) ? earlier : now;
  };
  return Object.fromEntries(pairs.map((pair) => [pair.group_id, stateOf(pair)]));
}

/** Sends the groups that are not known to be archived; undefined if none are left. */
async function sendUnarchived(
  all: readonly string[],
  send: GroupChangeIo['assign'],
  { archivedGroups, onArchived }: GroupChangeIo,
): Promise<{ profile: ReceivedProfile; group_ids: readonly string[] } | undefined> {
  const unarchived = () => all.filter((id) => !archivedGroups.has(id));
  const group_ids = unarchived();
  if (group_ids.length === 0) return undefined;
  try {
    return { profile: await send(group_ids), group_ids };
  } catch (error) {
    if (!isGroupNotFound(error)) throw error;
    await archivedGroups.refresh(group_ids);
    const others = unarchived();
    if (onArchived === 'stop' || others.length === group_ids.length) throw error;
    return others.length > 0 ? { profile: await send(others), group_ids: others } : undefined;
  }
}

/** The profile as it is now, or what is known of it if it cannot be read. */
async function readOr(known: ReceivedProfile, { read, signal }: GroupChangeIo): Promise<ReceivedProfile> {
  try {
    return await read();
  } catch (thrown) {
    rethrowIfFatal(thrown, signal);
    return known;
  }
}
