import { periodBounds } from '#app/features/profiles/refine/period-bounds.ts';
import type { Refinement } from '#app/profile-list/refine-params.ts';
import type { ReceivedAssignment, ReceivedProfile } from '#contract/profile.ts';

type Matcher = (profile: ReceivedProfile) => boolean;

/**
 * Tells which profiles a refinement lets through: those that match all of its parts. What is unknown of a profile
 * matches nothing that asks for it.
 * @param now when the last days are counted from
 */
export function refineMatcher(refinement: Refinement, now: Date): Matcher {
  const { created, updated } = refinement;
  const tests = [
    groupsMatcher(refinement),
    periodMatcher(created, now, (profile) => profile.created_at),
    periodMatcher(updated, now, (profile) => profile.updated_at),
    domainMatcher(refinement.domain),
  ].filter((test) => test !== undefined);
  return (profile) => tests.every((matches) => matches(profile));
}

function groupsMatcher({ in_all, in_any, in_none, source }: Refinement): Matcher | undefined {
  if (in_all.length + in_any.length + in_none.length === 0 && !source) return undefined;
  return ({ groups }) => {
    if (!groups) return false;
    const ids = new Set(groups.map(({ group }) => group.id));
    const has = (id: string) => ids.has(id);
    return (
      in_all.every(has) &&
      (in_any.length === 0 || in_any.some(has)) &&
      !in_none.some(has) &&
      (source === undefined || hasSource(groups, source))
    );
  };
}

function hasSource(
  groups: readonly ReceivedAssignment[],
  source: NonNullable<Refinement['source']>,
): boolean {
  if (source !== 'none') return groups.some(({ assigned_via }) => assigned_via === source);
  return groups.every(({ assigned_via }) => assigned_via === 'default' || assigned_via === 'user');
}

function periodMatcher(
  period: string | undefined,
  now: Date,
  timeOf: (profile: ReceivedProfile) => string,
): Matcher | undefined {
  if (period === undefined) return undefined;
  const { since, until } = periodBounds(period, now);
  return (profile) => {
    const time = Date.parse(timeOf(profile));
    return time >= since && time < until;
  };
}

function domainMatcher(text: string): Matcher | undefined {
  const domain = text.trim().replace(/^@/, '').toLowerCase();
  if (!domain) return undefined;
  return ({ email }) => email?.toLowerCase().endsWith(`@${domain}`) ?? false;
}
