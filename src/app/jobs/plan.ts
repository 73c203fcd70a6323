import { type GroupPair, heldBy, isAsWanted, isNeeded, keptBy } from '#app/jobs/group-pair.ts';
import type { JobGroup } from '#app/jobs/job.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

/** What a job would come to for one group. */
export interface PlannedGroup {
  group: JobGroup;
  wanted: boolean;
  /** In profiles. */
  willChange: number;
  already: number;
  /** By the source that keeps it: `sso`, `default`, `user`. */
  kept: Readonly<Record<string, number>>;
  /** The service does not tell their groups. */
  unknown: number;
}

export interface Plan {
  groups: readonly PlannedGroup[];
  /** Profiles of which at least one group would change, or may. */
  changing: number;
  /** One read for each profile, and a write for each direction that is needed. */
  requests: number;
}

/** The pairs of a change that is the same for all profiles. */
export function pairsOf(assign: readonly JobGroup[], unassign: readonly JobGroup[]): GroupPair[] {
  return [
    ...assign.map(({ id }) => ({ group_id: id, wanted: true })),
    ...unassign.map(({ id }) => ({ group_id: id, wanted: false })),
  ];
}

/** A dry run, by the groups as they were read last. */
export function planJob(
  profiles: readonly Pick<ReceivedProfile, 'groups'>[],
  assign: readonly JobGroup[],
  unassign: readonly JobGroup[],
): Plan {
  const groups = [...assign, ...unassign];
  const pairs = pairsOf(assign, unassign);
  const planned = pairs.map(({ wanted }, index) => ({
    group: groups[index] ?? { id: '', name: '' },
    wanted,
    willChange: 0,
    already: 0,
    kept: {} as Record<string, number>,
    unknown: 0,
  }));
  let changing = 0;
  let writes = 0;
  for (const profile of profiles) {
    const directions = new Set<boolean>();
    for (const [index, pair] of pairs.entries()) {
      const plan = planned[index];
      const held = heldBy(profile.groups, pair.group_id);
      const via = keptBy(pair, held);
      if (!plan) continue;
      if (held === undefined) plan.unknown += 1;
      else if (isAsWanted(pair, held)) plan.already += 1;
      else if (via !== undefined) plan.kept[via] = (plan.kept[via] ?? 0) + 1;
      else plan.willChange += 1;
      if (isNeeded(pair, held)) directions.add(pair.wanted);
    }
    writes += directions.size;
    if (directions.size > 0) changing += 1;
  }
  return { groups: planned, changing, requests: profiles.length + writes };
}
