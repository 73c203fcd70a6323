import type { ReceivedGroup } from '#contract/group.ts';
import type { ReceivedAssignment, ReceivedProfile } from '#contract/profile.ts';

/** The fields of a profile that a selection keeps: enough to show it and to preview a change of its groups. */
export type CompactProfile = Pick<
  ReceivedProfile,
  'id' | 'name' | 'email' | 'image_url' | 'status' | 'groups'
>;

const internedAssignments = new Map<string, ReceivedAssignment>();

/**
 * Saves memory for selections of tens of thousands of profiles: drops unused fields and shares equal groups as one
 * object.
 */
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
  // Nothing to share: a personal group belongs to one profile.
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
