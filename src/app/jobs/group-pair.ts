import type { ReceivedAssignment } from '#contract/profile.ts';

/** What a job wants of one profile and one group. */
export interface GroupPair {
  group_id: string;
  /** Assigned by the end, or not. */
  wanted: boolean;
}

/**
 * How a profile held a group when it was read: `assigned_via`, or false for not at all. Undefined when the service did not
 * tell the profile's groups.
 */
export type Held = string | false | undefined;

/** What became of a pair. */
export type PairResult =
  /** The answer shows it as wanted, and the read before did not. */
  | { is: 'changed' }
  /** It was as wanted before anything was sent. */
  | { is: 'already' }
  /** A source other than an assignment by hand keeps the group: `sso`, `default`, `user`. */
  | { is: 'stays'; via: string }
  /** The group is archived or deleted by now. */
  | { is: 'archived' }
  /** The service accepted the change and does not show it. */
  | { is: 'unconfirmed' }
  /** Nothing was changed, for the reason that the row names. */
  | { is: 'failed' };

/** How a list of groups, as the service sends it, holds a group. */
export function heldBy(groups: readonly ReceivedAssignment[] | null | undefined, group_id: string): Held {
  if (!groups) return undefined;
  return groups.find((held) => held.group.id === group_id)?.assigned_via ?? false;
}

/** Whether there is nothing to do; false too while it is unknown. */
export function isAsWanted({ wanted }: GroupPair, held: Held): boolean {
  return held !== undefined && (held !== false) === wanted;
}

/** The source that keeps a group which shall go, and which no call can take away. */
export function keptBy({ wanted }: GroupPair, held: Held): string | undefined {
  return !wanted && held && held !== 'manual' ? held : undefined;
}

/** Whether a call has to be made. */
export function isNeeded(pair: GroupPair, held: Held): boolean {
  return !isAsWanted(pair, held) && keptBy(pair, held) === undefined;
}

/**
 * What became of a pair.
 * @param before as read before anything was sent
 * @param after as the last answer shows it
 * @param isAccepted whether the call for it was acknowledged
 */
export function judgePair(pair: GroupPair, before: Held, after: Held, isAccepted: boolean): PairResult {
  if (isAsWanted(pair, before)) return { is: 'already' };
  const via = keptBy(pair, after) ?? keptBy(pair, before);
  if (via !== undefined) return { is: 'stays', via };
  if (isAsWanted(pair, after)) return { is: 'changed' };
  return { is: isAccepted ? 'unconfirmed' : 'failed' };
}
