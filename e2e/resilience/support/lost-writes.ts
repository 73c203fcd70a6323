import type { Profile } from '#contract/profile.ts';
import { type Change, isAcknowledged, type SentChange } from '#e2e/resilience/support/send-change.ts';
import { manualGroupIdsOf } from '#e2e/resilience/support/crowd-portal.ts';

/**
 * Compares assign requests with the final state. Each group of a profile is assigned by at most one of them, and none
 * is undone.
 * @returns a line for each acknowledged request that was lost, for each that was applied only in part, and for each
 * group   held without a request
 */
export function findLostWrites(sent: readonly SentChange[], profiles: readonly Profile[]): string[] {
  const asked = new Map<string, Set<string>>();
  for (const { profile, groups } of sent) {
    asked.set(profile, new Set([...(asked.get(profile) ?? []), ...groups]));
  }
  const held = new Map(profiles.map((profile) => [profile.id, manualGroupIdsOf(profile)]));
  const describe = ({ profile, groups }: Change) => `${groups.join(' ')} of ${profile}`;
  const losses = sent.flatMap((one) => {
    const there = one.groups.filter((group) => held.get(one.profile)?.has(group)).length;
    if (isAcknowledged(one) && there < one.groups.length) return [`lost: ${describe(one)}`];
    return there === 0 || there === one.groups.length ? [] : [`by half: ${describe(one)}`];
  });
  const unasked = [...held].flatMap(([profile, groups]) =>
    [...groups]
      .filter((group) => !asked.get(profile)?.has(group))
      .map((group) => `unasked: ${group} of ${profile}`),
  );
  return [...losses, ...unasked];
}
