import type { ReceivedAssignment } from '#contract/profile.ts';

/** What a job wants of one profile and one group. */
export interface MembershipChange {
  group_id: string;
  /** Assigned by the end, or not. */
  wanted: boolean;
}

/**
 * How a profile held a group when it was read: `assigned_via`, or false for not at all. Undefined when the service did not
 * tell the profile's groups.
 */
export type AssignmentState = string | false | undefined;

/** What became of a pair. */
export type MembershipResult =
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
export function assignmentStateOf(
  groups: readonly ReceivedAssignment[] | null | undefined,
  group_id: string,
): AssignmentState {
  if (!groups) return undefined;
  return groups.find((assignment) => assignment.group.id === group_id)?.assigned_via ?? false;
}

/** Whether there is nothing to do; false too while it is unknown. */
export function isSatisfied({ wanted }: MembershipChange, assignment: AssignmentState): boolean {
  return assignment !== undefined && (assignment !== false) === wanted;
}

/** The source that keeps a group which shall go, and which no call can take away. */
export function lockingSource({ wanted }: MembershipChange, assignment: AssignmentState): string | undefined {
  return !wanted && assignment && assignment !== 'manual' ? assignment : undefined;
}

/** Whether a call has to be made. */
export function needsRequest(change: MembershipChange, assignment: AssignmentState): boolean {
  return !isSatisfied(change, assignment) && lockingSource(change, assignment) === undefined;
}

/**
 * What became of a pair.
 * @param before as read before anything was sent
 * @param after as the last answer shows it
 * @param isAccepted whether the call for it was acknowledged
 */
export function membershipResultOf(
  change: MembershipChange,
  before: AssignmentState,
  after: AssignmentState,
  isAccepted: boolean,
): MembershipResult {
  if (isSatisfied(change, before)) return { is: 'already' };
  const via = lockingSource(change, after) ?? lockingSource(change, before);
  if (via !== undefined) return { is: 'stays', via };
  if (isSatisfied(change, after)) return { is: 'changed' };
  return { is: isAccepted ? 'unconfirmed' : 'failed' };
}
