import type { Group } from '#contract/group.ts';
import type { AssignedVia, Assignment, Profile } from '#contract/profile.ts';
import { folded } from '#e2e/model/reference/memoized-fold.ts';
import type { ModelPortal, ModelProfile } from '#e2e/model/reference/model-state.ts';

/** The profile in a response of the contract. */
export function profileResponse(profile: ModelProfile, portal: ModelPortal): Profile {
  const { id, name, email, consumer_id, image_url, status, created_at, updated_at } = profile;
  const groups = effectiveGroups(profile, portal);
  const rest = { id, name, email, consumer_id, image_url, status, created_at, updated_at };
  return { object: 'consumer.profile', ...rest, groups };
}

/** Applies the contract's four rules to the active groups; each group once, by the first rule that applies. */
function effectiveGroups(profile: ModelProfile, portal: ModelPortal): Assignment[] {
  const active = portal.groups.filter(({ status }) => status === 'active');
  const held = active.flatMap((group) => {
    const assigned_via = ruleFor(profile, group);
    return assigned_via ? [assignment(group, assigned_via)] : [];
  });
  return [assignment(personalGroup(profile), 'user'), ...held].toSorted(byRuleAndName);
}

/** Whether the profile matches the filter `consumer_group_id`. */
export function isInGroup(profile: ModelProfile, portal: ModelPortal, groupId: string): boolean {
  const group = portal.groups.find(({ id, status }) => id === groupId && status === 'active');
  return groupId === profile.personal_group_id || (group && ruleFor(profile, group)) !== undefined;
}

/** Sorts by id the assignments with the same rule and name, whose order the contract leaves open. */
export function withTiesById(assignments: readonly Assignment[]): Assignment[] {
  const result = [...assignments];
  for (let start = 0; start < result.length;) {
    let end = start + 1;
    while (end < result.length && compareAt(result, start, end) === 0) end++;
    const ties = result.slice(start, end).toSorted((a, b) => compareText(a.group.id, b.group.id));
    result.splice(start, ties.length, ...ties);
    start = end;
  }
  return result;
}

function ruleFor(profile: ModelProfile, group: Group): AssignedVia | undefined {
  if (group.is_default) return 'default';
  if (group.sso_group_ids.some((id) => profile.sso_group_ids.includes(id))) return 'sso';
  return profile.manual.has(group.id) ? 'manual' : undefined;
}

function personalGroup(profile: ModelProfile): Group {
  return {
    object: 'consumer.group',
    id: profile.personal_group_id,
    status: 'active',
    name: `Personal Group for ${profile.email}`,
    description: null,
    is_default: false,
    sso_group_ids: [],
    created_at: profile.created_at,
    updated_at: profile.updated_at,
  };
}

function assignment(group: Group, assigned_via: AssignedVia): Assignment {
  return { object: 'consumer.profile.group_assignment', group, assigned_via };
}

const rules: readonly AssignedVia[] = ['user', 'default', 'sso', 'manual'];

function byRuleAndName(a: Assignment, b: Assignment): number {
  return (
    rules.indexOf(a.assigned_via) - rules.indexOf(b.assigned_via) ||
    compareText(folded(a.group.name), folded(b.group.name))
  );
}

function compareAt(assignments: readonly Assignment[], a: number, b: number): number {
  const [left, right] = [assignments[a], assignments[b]];
  return left && right ? byRuleAndName(left, right) : 0;
}

/** By code point, which is also the byte order of UTF-8. */
export function compareText(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
