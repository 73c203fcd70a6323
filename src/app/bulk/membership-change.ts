import type { ReceivedAssignment } from '#contract/profile.ts';

/** The requested change for one profile and one group. */
export interface MembershipChange {
  group_id: string;
  /** Whether the group is to be assigned in the end. */
  wanted: boolean;
}

/**
 * How a group was assigned when the profile was read: `assigned_via`, or false if it was not. Undefined if the service
 * did not send the profile's groups.
 */
export type AssignmentState = string | false | undefined;

/** The result of a change. */
export type MembershipResult =
  /** The response shows the requested state, and the read before did not. */
  | { is: 'changed' }
  /** It already had the requested state before anything was sent. */
  | { is: 'already' }
  /** A source other than a manual assignment keeps the group: `sso`, `default`, `user`. */
  | { is: 'stays'; via: string }
  /** The group has been archived or deleted. */
  | { is: 'archived' }
  /** The profile has been deleted. */
  | { is: 'deleted' }
  /** The service accepted the change and did not make it. */
  | { is: 'ignored' }
  /** The service accepted the change and does not send the profile's groups. */
  | { is: 'unconfirmed' }
  /** Nothing was changed, for the reason in the row's error. */
  | { is: 'failed' };

/** How a group is assigned in a list of groups from the service. */
export function assignmentStateOf(
  groups: readonly ReceivedAssignment[] | null | undefined,
  group_id: string,
): AssignmentState {
  if (!groups) return undefined;
  return groups.find((assignment) => assignment.group.id === group_id)?.assigned_via ?? false;
}

/** Whether nothing needs to change; false while the state is unknown. */
export function isSatisfied({ wanted }: MembershipChange, assignment: AssignmentState): boolean {
  return assignment !== undefined && (assignment !== false) === wanted;
}

/** The source that keeps a group that should be removed, if no request can remove it. */
export function lockingSource({ wanted }: MembershipChange, assignment: AssignmentState): string | undefined {
  return !wanted && assignment && assignment !== 'manual' ? assignment : undefined;
}

/** Whether a request has to be sent. */
export function needsRequest(change: MembershipChange, assignment: AssignmentState): boolean {
  return !isSatisfied(change, assignment) && lockingSource(change, assignment) === undefined;
}

/**
 * The result of a change.
 * @param before the state read before anything was sent
 * @param after the state in the last response
 * @param isAccepted whether its request succeeded
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
  if (!isAccepted) return { is: 'failed' };
  return { is: after === undefined ? 'unconfirmed' : 'ignored' };
}
