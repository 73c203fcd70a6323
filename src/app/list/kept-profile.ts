import type { ReceivedGroup } from '#contract/group.ts';
import type { ReceivedAssignment, ReceivedProfile } from '#contract/profile.ts';

/** What a selection keeps of a profile: enough to show it and to tell what a change of its groups comes to. */
export type KeptProfile = Pick<ReceivedProfile, 'id' | 'name' | 'email' | 'image_url' | 'status' | 'groups'>;

const shared = new Map<string, ReceivedAssignment>();

/** Makes tens of thousands of profiles affordable: fields that nobody needs are left out, and equal groups are one object. */
export function keepProfile({ id, name, email, image_url, status, groups }: ReceivedProfile): KeptProfile {
  return { id, name, email, image_url, status, groups: groups?.map(keepAssignment) };
}

function keepAssignment({ group, assigned_via }: ReceivedAssignment): ReceivedAssignment {
  const { id, name, status, is_default } = group;
  const kept = { group: { id, name, status, is_default }, assigned_via };
  // A personal group is one profile's own.
  if (assigned_via === 'user') return kept;
  const key = `${assigned_via} ${id}`;
  const known = shared.get(key);
  if (known && isSame(known.group, kept.group)) return known;
  shared.set(key, kept);
  return kept;
}

function isSame(one: ReceivedGroup, other: ReceivedGroup): boolean {
  return one.name === other.name && one.status === other.status && one.is_default === other.is_default;
}
