import {
  type MembershipChange,
  assignmentStateOf,
  isSatisfied,
  needsRequest,
  lockingSource,
} from '#app/bulk/membership-change.ts';
import type { JobGroup } from '#app/bulk/job.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

/** The expected effect of a job on one group, in profiles. */
export interface PlannedGroup {
  group: JobGroup;
  wanted: boolean;
  /** Profiles that get or lose the group. */
  willChange: number;
  /** Profiles that already have the wanted state. */
  already: number;
  /** By the source that keeps the group: `sso`, `default`, `user`. */
  locked: Readonly<Record<string, number>>;
  /** Profiles whose groups the service does not send. */
  unknown: number;
}

export interface Plan {
  groups: readonly PlannedGroup[];
  /** Profiles with at least one group that would or could change. */
  changing: number;
  /** One read per profile, and a write for assigning and for removing where needed. */
  requests: number;
}

/** The changes of a job that does the same for every profile. */
export function membershipChangesOf(
  assign: readonly JobGroup[],
  unassign: readonly JobGroup[],
): MembershipChange[] {
  return [
    ...assign.map(({ id }) => ({ group_id: id, wanted: true })),
    ...unassign.map(({ id }) => ({ group_id: id, wanted: false })),
  ];
}

/** A dry run based on the groups that were read last. */
export function planJob(
  profiles: readonly Pick<ReceivedProfile, 'groups'>[],
  assign: readonly JobGroup[],
  unassign: readonly JobGroup[],
): Plan {
  const groups = [...assign, ...unassign];
  const pairs = membershipChangesOf(assign, unassign);
  const planned = pairs.map(({ wanted }, index) => ({
    group: groups[index] ?? { id: '', name: '' },
    wanted,
    willChange: 0,
    already: 0,
    locked: {} as Record<string, number>,
    unknown: 0,
  }));
  let changing = 0;
  let writes = 0;
  for (const profile of profiles) {
    const directions = new Set<boolean>();
    for (const [index, change] of pairs.entries()) {
      const plan = planned[index];
      const assignment = assignmentStateOf(profile.groups, change.group_id);
      const via = lockingSource(change, assignment);
      if (!plan) continue;
      if (assignment === undefined) plan.unknown += 1;
      else if (isSatisfied(change, assignment)) plan.already += 1;
      else if (via !== undefined) plan.locked[via] = (plan.locked[via] ?? 0) + 1;
      else plan.willChange += 1;
      if (needsRequest(change, assignment)) directions.add(change.wanted);
    }
    writes += directions.size;
    if (directions.size > 0) changing += 1;
  }
  return { groups: planned, changing, requests: profiles.length + writes };
}
