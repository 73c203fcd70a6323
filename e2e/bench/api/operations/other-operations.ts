import type { BenchRequest } from '#e2e/bench/api/load/load-run.ts';
import type { Operation } from '#e2e/bench/api/operations/operation.ts';
import type { Membership, Sample } from '#e2e/bench/api/operations/sample.ts';

export const assign = 'assign';
export const unassign = 'unassign';

/** Reads and writes one profile, and searches groups as a picker does. Unassign undoes assign in the same order. */
export function otherOperations(sample: Sample): Operation[] {
  const { portal, groups } = sample;
  const profiles = sample.profiles.filter((_, index) => index % 5 === 0);
  const pairs = profiles
    .flatMap(({ id }) => groups.sparse.map((group) => ({ profile: id, group })))
    .toSorted((a, b) => scatter(a) - scatter(b));
  const typed = ['t', 'te', 'team', 'region 1', 'office', 'pilot', 'directory', 'nothing like it'];
  return [
    {
      kind: 'get',
      name: 'get a profile',
      requests: profiles.map(({ id }) => ({ path: `/api/portals/${portal}/consumer-profile/${id}` })),
    },
    { kind: 'write', name: assign, requests: pairs.map((pair) => write(portal, 'assign', pair)) },
    { kind: 'write', name: unassign, requests: pairs.map((pair) => write(portal, 'unassign', pair)) },
    {
      kind: 'groups',
      name: 'groups found while typing',
      requests: typed.map((search) => ({
        path: `/api/portals/${portal}/consumer-groups?${new URLSearchParams({ search, limit: '20' })}`,
      })),
    },
  ];
}

/** Writes of a busy day: half of them assign a group, the other half unassign one that was assigned. */
export function mixedWrites(
  { portal, profiles, groups, memberships }: Sample,
  count: number,
): BenchRequest[] {
  return Array.from({ length: count }, (_, index) => {
    const held = memberships[index % memberships.length];
    if (index % 2 && held) return write(portal, 'unassign', held);
    const profile = profiles[(index * 7) % profiles.length]?.id ?? '';
    const group = groups.ordinary[index % groups.ordinary.length] ?? '';
    return write(portal, 'assign', { profile, group });
  });
}

function write(portal: string, verb: 'assign' | 'unassign', { profile, group }: Membership): BenchRequest {
  return {
    path: `/api/portals/${portal}/consumer-profile/${profile}/${verb}-groups`,
    body: JSON.stringify({ group_ids: [group] }),
  };
}

/** A pseudo-random but stable order: by the last, random digits of the ids. */
function scatter({ profile, group }: Membership): number {
  return Number.parseInt(profile.slice(-8), 16) ^ Number.parseInt(group.slice(-8), 16);
}
