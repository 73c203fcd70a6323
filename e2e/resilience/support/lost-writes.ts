import type { Profile } from '#contract/profile.ts';
import { type Change, isAcknowledged, type SentChange } from '#e2e/resilience/support/send-change.ts';
import { manualGroupIdsOf } from '#e2e/resilience/support/crowd-portal.ts';

/**
 * What became of assigns, of which no two are about the same group of a profile, and that none undid.
 * @returns a line for each that was acknowledged and is not there, for each that is there by half, and for each group that is
 *   held though nobody asked
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
