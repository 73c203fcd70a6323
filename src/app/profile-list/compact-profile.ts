import type { ReceivedGroup } from '#contract/group.ts';
import type { ReceivedAssignment, ReceivedProfile } from '#contract/profile.ts';

/** What a selection keeps of a profile: enough to show it and to tell what a change of its groups comes to. */
export type CompactProfile = Pick<
  ReceivedProfile,
  'id' | 'name' | 'email' | 'image_url' | 'status' | 'groups'
>;

const internedAssignments = new Map<string, ReceivedAssignment>();

/** Makes tens of thousands of profiles affordable: fields that nobody needs are left out, and equal groups are one object. */
export function compactProfile({
  id,
  name,
  email,
  image_url,
  status,
  groups,
}: ReceivedProfile): CompactProfile {
  return { id, name, email, image_url, status, groups: groups?.map(internAssignment) };
}

function internAssignment({ group, assigned_via }: ReceivedAssignment): ReceivedAssignment {
  const { id, name, status, is_default } = group;
  const compact = { group: { id, name, status, is_default }, assigned_via };
  // A personal group is one profile's own.
  if (assigned_via === 'user') return compact;
  const key = `${assigned_via} ${id}`;
  const interned = internedAssignments.get(key);
  if (interned && isSameGroup(interned.group, compact.group)) return interned;
  internedAssignments.set(key, compact);
  return compact;
}

function isSameGroup(one: ReceivedGroup, other: ReceivedGroup): boolean {
  return one.name === other.name && one.status === other.status && one.is_default === other.is_default;
}
