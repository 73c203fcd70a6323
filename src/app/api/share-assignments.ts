import type { ReceivedAssignment, ReceivedProfile } from '#contract/profile.ts';

interface SharedAssignment {
  assignment: ReceivedAssignment;
  json: string;
}

const shared = new Map<string, SharedAssignment>();

/** Saves memory for tens of thousands of profiles: equal assignments become one object. No field is lost. */
export function shareAssignments(profile: ReceivedProfile): ReceivedProfile {
  return profile.groups ? { ...profile, groups: profile.groups.map(share) } : profile;
}

function share(assignment: ReceivedAssignment): ReceivedAssignment {
  // Nothing to share: a personal group belongs to one profile.
  if (assignment.assigned_via === 'user') return assignment;
  const key = `${assignment.assigned_via} ${assignment.group.id}`;
  const json = JSON.stringify(assignment);
  const known = shared.get(key);
  if (known?.json === json) return known.assignment;
  shared.set(key, { assignment, json });
  return assignment;
}
